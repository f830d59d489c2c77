import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('idb', () => import('./tools/memory'));

import { page, pressButton, settled, show, until, visit } from './tools/page';
import { breakBefore, emptyStores } from './tools/memory';
import { soon } from './tools/soon';
import { change, present } from '../src/app/live';
import { lookAgain } from '../src/home/act';
import { Reasons } from '../src/parts/Reasons';
import { NewsScreen } from '../src/news/NewsScreen';
import { switchOn } from '../src/news/push';
import { database } from '../src/store/database';
import { leavePhone } from '../src/people/leave';
import { isHere, learn, people, whoIsHere } from '../src/people/people';
import { seenName } from '../src/net/seen';
import { keep, recall } from '../src/store/facts';
import { receiveToken } from '../src/tap/clock';
import { clock } from '../src/words/time';
import { SignOut } from '../src/mine/SignOut';
import { Devices } from '../src/mine/Devices';
import { ReleaseOld } from '../src/mine/ReleaseOld';
import { MonthScreen } from '../src/history/MonthScreen';
import { SlipScreens } from '../src/slip/SlipScreens';
import { OtherWays } from '../src/home/OtherWays';
import { ScanScreen } from '../src/scan/ScanScreen';
import { whyNotSent } from '../src/words/sent';
import { at, tapped, teacher } from './town';

const question = {
  id: 'n1',
  kind: 'question',
  title: 'Pak Ramli bertanya',
  sentence: 'Mengapa datang 07.32?',
  href: '/saku/kabar',
  at: at('08.00'),
  isNew: false,
  review: 'r1',
  answered: null,
};
const news = { unread: 0, items: [question], pushKey: 'AAAA', answers: ['Tugas luar', 'Kendaraan'] };

beforeEach(async () => {
  await database();
  emptyStores();
  change({ me: teacher, session: teacher.person, now: at('08.01'), taps: [], additions: [], fix: null, trouble: null });
});

afterEach(() => show(null));

/** Two presses further apart than an impatient finger's, without waiting for it. */
const restFinger = (): void => {
  const passed = performance.now() + 3_000 - realNow();
  vi.spyOn(performance, 'now').mockImplementation(() => realNow() + passed);
};
const realNow = performance.now.bind(performance);

test('an answer that is pressed again after a lost word of the server is the same answer', async () => {
  const sent: { id: string; text: string }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path !== '/api/saku/reviews/answers') {
      return Response.json(news);
    }
    sent.push(JSON.parse(init.body as string));
    throw new Error('the word is lost');
  });
  await show(<NewsScreen />);
  await until(() => page.body.find('button', 'Tugas luar') !== null);

  await pressButton('Tugas luar');
  await until(() => page.body.textContent.includes('tidak ada sinyal'));
  await pressButton('Tugas luar');
  await pressButton('Kendaraan');

  expect(sent.map(({ text }) => text)).toEqual(['Tugas luar', 'Tugas luar', 'Kendaraan']);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
});

test('the phone asks for permission while the finger is on the button, before it asks the server', async () => {
  const order: string[] = [];
  vi.stubGlobal('fetch', async () => {
    order.push('server');
    throw new Error('no signal');
  });
  vi.stubGlobal('Notification', {
    requestPermission: async () => {
      order.push('permission');
      return 'granted';
    },
  });

  expect(await switchOn()).toBe('no-signal');
  expect(order).toEqual(['permission', 'server']);
});

test('a full phone still shows what the server says now', async () => {
  vi.stubGlobal('fetch', async () => Response.json(news));
  breakBefore(() => new DOMException('', 'QuotaExceededError'));

  await show(<NewsScreen />);
  await until(() => page.body.textContent.includes('Mengapa datang 07.32?'));
});

test('ready-made reasons are one group with one name, and arrows choose among them', async () => {
  await show(<Reasons title="Mengapa?" all={[['a', 'Sakit'], ['b', 'Tugas']]} chosen="a" choose={() => undefined} />);

  const inputs = page.body.all().filter((one) => one.localName === 'input');
  expect(inputs.map((one) => [one.getAttribute('type'), one.getAttribute('name')])).toEqual([
    ['radio', 'Mengapa?'],
    ['radio', 'Mengapa?'],
  ]);
  expect(page.body.all().filter((one) => one.getAttribute('aria-label') !== null)).toEqual([]);
});

test('looking again adds a place once, and a phone that cannot keep it says so', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
  const tap = { ...tapped('in', '06.24'), signature: 'tanda' };
  change({
    taps: [tap],
    fix: { kind: 'location', latitude: '-5.4', longitude: '122.6', accuracy: 9, altitude: null, fixes: 1, at: at('06.25') },
  });

  await lookAgain(tap);
  await lookAgain(tap);
  expect(present().additions).toHaveLength(1);

  change({ additions: [] });
  breakBefore(() => new DOMException('', 'QuotaExceededError'));
  await lookAgain(tap);
  await settled();
  expect(present().trouble).not.toBeNull();
});

test('whoever leaves the phone leaves no slip behind, and everything that was not sent', async () => {
  const colleague = { ...teacher, person: 'p2', callName: 'Pak Andi' };
  await learn(colleague);
  await learn(teacher);
  await isHere(teacher.person);
  await keep(seenName(teacher.person, '/api/saku/slips/2026-04'), { at: 1, value: 'slip' });
  await keep(seenName('p2', '/api/saku/slips/2026-04'), { at: 1, value: 'slip' });
  const kept = { ...tapped('in', '06.24'), signature: 'tanda' };
  await (await database()).put('taps', kept);

  await leavePhone(teacher.person);

  expect(await recall(seenName(teacher.person, '/api/saku/slips/2026-04'))).toBeNull();
  expect(await recall(seenName('p2', '/api/saku/slips/2026-04'))).not.toBeNull();
  expect((await people()).map(({ person }) => person)).toEqual(['p2']);
  expect((await whoIsHere())?.person).toBe('p2');
  expect(await (await database()).count('taps')).toBe(1);
});

test('a phone that could not be released or left says so', async () => {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) =>
    init.method === 'POST'
      ? new Response(null, { status: 503 })
      : Response.json({ devices: [{ id: 'd1', name: 'HP hilang', boundAt: 1 }] }),
  );
  await show(<Devices />);
  await until(() => page.body.find('button', 'Lepaskan') !== null);
  await pressButton('Lepaskan');
  await pressButton('Lepaskan');
  await until(() => page.body.textContent.includes('sedang sibuk'));

  await show(<SignOut />);
  await pressButton('Keluar');
  await pressButton('Keluar');
  await until(() => page.body.textContent.includes('Permintaan keluar belum terkirim'));
});

test.each([
  [{ kind: 'stranger' }, 'Masuk sekali lagi'],
  [{ kind: 'busy', wait: 5 }, 'sedang sibuk'],
  [{ kind: 'silent' }, 'tidak ada sinyal'],
  [{ kind: 'refused', status: 500, sentence: 'x' }, 'belum bisa menerimanya'],
  [{ kind: 'refused', status: 400, sentence: 'Tulis dulu jawabannya.' }, 'Tulis dulu jawabannya.'],
] as const)('why something has not gone out is told as it is: %o', (answer, words) => {
  expect(whyNotSent('Jawaban', answer)).toContain(words);
});

test('of too many phones the one that lay unused the longest is offered, and released by one press', async () => {
  const released: string[] = [];
  const phones = [
    { id: 'd1', name: 'Infinix X6525', boundAt: at('06.00') - 90 * 86_400_000, usedAt: at('06.00') },
    { id: 'd2', name: 'Peramban', boundAt: at('06.00') - 30 * 86_400_000, usedAt: null },
    { id: 'd3', name: 'Redmi 9A', boundAt: at('06.00') - 60 * 86_400_000, usedAt: at('06.00') - 20 * 86_400_000 },
  ];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (path === '/api/saku/devices/release') {
      released.push((JSON.parse(init.body as string) as { id: string }).id);
      return new Response(null, { status: 204 });
    }
    return path === '/api/saku/devices' ? Response.json({ devices: phones }) : new Response(null, { status: 500 });
  });
  const told = { honorific: 'Ibu', decider: 'Pak Ramli', time: '06.24', sentence: 'Sudah ada 10 perangkat terikat.' };

  await show(<ReleaseOld trouble={{ code: 'H-26', told }} icon="phone" tone="k" />);
  await until(() => page.body.find('button', 'Lepaskan') !== null);
  expect(page.body.textContent).toContain('Sudah ada 10 perangkat terikat. Catatan di HP ini aman, dan terkirim sendiri');
  await pressButton('Lepaskan Peramban, terakhir dipakai 4 Apr');

  expect(released).toEqual(['d2']);
});

test('opening the scanner anew records nothing, and says nothing of a time that was kept', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
  await show(<ScanScreen />);
  await until(() => page.body.textContent.includes('Kamera sedang dipakai'));

  expect(await (await database()).count('taps')).toBe(0);
  expect(page.body.textContent).not.toContain('disimpan');
});

test('a code that the camera app brought is a press', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
  vi.useFakeTimers({ toFake: ['Date'], now: at('06.24') });
  visit.hash = '#K1.AAAAAA.1.ABCD2345';
  await show(<ScanScreen />);
  await until(() => present().taps.length === 1);
  visit.hash = '';
  vi.useRealTimers();

  expect(present().taps[0]?.tap.intent).toBe('in');
});

test('the press that opens the scanner is the tap, before the scanner is there', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
  restFinger();
  const day = teacher.days.at(-1)!;
  await show(<OtherWays home={{ kind: 'come', day, standing: { kind: 'on-time' }, where: null }} close={() => undefined} />);
  await pressButton('Pindai QR di tempat kerja');
  await until(() => visit.path === '/saku/pindai');

  expect(present().taps.map((kept) => kept.tap.intent)).toEqual(['in']);
  visit.path = '/saku/hadir';
});

test('a press that could not be kept does not open the scanner: its word comes first', async () => {
  restFinger();
  breakBefore(() => new DOMException('', 'QuotaExceededError'));
  const day = teacher.days.at(-1)!;
  await show(<OtherWays home={{ kind: 'come', day, standing: { kind: 'on-time' }, where: null }} close={() => undefined} />);
  await pressButton('Pindai QR di tempat kerja');
  await until(() => present().trouble !== null);

  expect(visit.path).toBe('/saku/hadir');
});

test('the scanner tells the time of the ticket, not of a clock that is wrong', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
  const kept = { ...tapped('in', '06.24'), signature: 'tanda' };
  change({ taps: [{ ...kept, at: Date.now(), date: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), tap: { ...kept.tap, tapAt: at('16.13') } }] });
  await show(<ScanScreen />);
  await until(() => page.body.textContent.includes('sudah kami simpan'));

  expect(page.body.textContent).toContain(`Jam ${clock(Date.now(), 'WITA')} sudah kami simpan`);
});

test('what is shown was renewed at a time of the server, as everything else on the screen', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ devices: [] }));
  await receiveToken('AAAA', at('08.01'));
  await show(<Devices />);
  await until(() => page.body.textContent.includes('Daftar HP'));
  const name = seenName(teacher.person, '/api/saku/devices');
  await soon(async () => expect((await recall<{ at: number }>(name))?.at).toBeGreaterThanOrEqual(at('08.01')));

  expect((await recall<{ at: number }>(name))!.at).toBeLessThan(at('08.03'));
});

test.each([
  ['the month', <MonthScreen month="2026-13" />, 'Bulan itu tidak ada.'],
  ['the slip', <SlipScreens path="/saku/slip/2026-13" />, 'Bulan itu tidak ada.'],
  ['the part of a slip', <SlipScreens path="/saku/slip/2026-04/99" />, 'Bagian slip itu tidak ada.'],
])('an address of %s that names nothing is told in words, with the way on', async (_, screen, words) => {
  vi.stubGlobal('fetch', async () => Response.json({ lines: [], inWords: 'April 2026' }));
  await show(screen);
  await until(() => page.body.textContent.includes(words));

  expect(page.body.textContent).not.toContain('undefined');
});
