import type { KeptTap } from '../src/home/kept';
import type { Day, Me } from '../src/home/me';
import type { Intent } from '../src/tap/tap';
import { instantOf } from '../src/words/time';

/** The invented teacher of the mock-ups on her Monday. */
export const today: Day = {
  date: '2026-05-04',
  kind: 'work',
  name: null,
  opens: 360,
  starts: 390,
  lateUntil: 435,
  ends: 840,
  came: null,
  left: null,
};

export const teacher: Me = {
  person: '01900000-0000-7000-8000-000000000001',
  number: 'HNR-0001',
  name: 'Nurhayati Wulandari, S.Pd.',
  callName: 'Bu Nurhayati',
  honorific: 'Ibu',
  initials: 'NW',
  unit: 'SDN 2 Tanjung Laras',
  zone: 'WITA',
  decider: 'Pak Ramli',
  deciderPost: 'Kepala Sekolah',
  helper: { name: 'Pak Amir', post: 'operator SDN 2 Tanjung Laras' },
  isSuperior: false,
  lateness: [{ month: '2026-05', minutes: Array.from({ length: 120 }, (_, place) => (place + 1) * 160), absent: 72_000 }],
  asked: 0,
  places: [{ id: 'a', name: 'SDN 2 Tanjung Laras', word: 'sekolah', points: [[-5.45, 122.6]], radius: 60 }],
  days: [
    { ...today, date: '2026-04-28', came: 381 },
    { ...today, date: '2026-04-29', came: 385 },
    { ...today, date: '2026-04-30', came: 382 },
    { ...today, date: '2026-05-01', kind: 'holiday', name: 'Hari Buruh' },
    { ...today, date: '2026-05-02', kind: 'free' },
    { ...today, date: '2026-05-03', kind: 'free' },
    today,
  ],
};

/** 06.24 of that Monday is <c>at('06.24')</c>. */
export const at = (time: string): number => {
  const [hour, minute] = time.split('.').map(Number);
  return instantOf(today.date, hour! * 60 + minute!, 'WITA');
};

export const tapped = (intent: Intent, time: string): KeptTap => ({
  id: `tap-${intent}-${time}`,
  tap: {
    id: `tap-${intent}-${time}`,
    person: teacher.person,
    device: 'device',
    intent,
    tapAt: at(time),
    token: null,
    sinceToken: null,
    run: 'run',
    zone: 'WITA',
    sequence: 0,
    previous: null,
    evidence: [],
  },
  signature: '',
  hash: '',
  at: at(time),
  date: today.date,
  stage: 'kept',
  receivedAt: null,
  receipt: null,
  practice: false,
});
