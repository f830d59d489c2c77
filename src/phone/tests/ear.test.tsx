import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('idb', () => import('./tools/memory'));

import { page, pressButton, settled, show, until, visit } from './tools/page';
import { emptyStores } from './tools/memory';
import { App } from '../src/app/App';
import { change } from '../src/app/live';
import { goTo } from '../src/app/way';
import { database } from '../src/store/database';
import { clock } from '../src/words/time';
import { at, tapped, teacher, today } from './town';

const voice = () => page.body.all().find((one) => one.getAttribute('data-uji') === 'suara')!;
const workAllDay = { ...today, date: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), opens: 0, starts: 1, lateUntil: null, ends: 1440 };

beforeEach(async () => {
  await database();
  emptyStores();
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('no signal')));
  visit.path = '/saku/hadir';
  change({
    me: { ...teacher, places: [], days: [workAllDay] },
    session: teacher.person,
    first: 'done',
    taps: [],
    said: null,
    now: Date.now(),
  });
  page.activeElement = page.body;
});

afterEach(() => show(null));

test('after Masuk the voice, which was there before, says what was recorded, and the focus stands at the head', async () => {
  await show(<App />);
  const before = voice();
  expect(before.textContent).toBe('');
  expect(page.activeElement).toBe(page.body);

  await pressButton('Masuk');
  await until(() => voice().textContent !== '');

  expect(voice()).toBe(before);
  expect(voice().textContent).toMatch(/^Masuk \d\d\.\d\d sudah tercatat\.$/);
  expect(page.activeElement.localName).toBe('h1');
});

test('another screen has another title, and its head has the focus, also where its code comes later', async () => {
  await show(<App />);
  expect(page.title).toBe('Hadir · Laras');

  goTo('/saku/bantuan');
  await until(() => page.body.textContent.includes('Saya menekan dua kali.'));
  await settled();

  expect(page.title).toBe('Bantuan · Laras');
  expect(page.activeElement).toBe(page.body.find('h1'));
  expect(page.activeElement.isConnected).toBe(true);
});

test('what comes with the time of day takes the focus from nobody', async () => {
  change({ me: teacher, now: at('13.59'), taps: [tapped('in', '06.24')] });
  await show(<App />);
  const link = page.body.find('a', 'Slip')!;
  link.focus();

  change({ now: at('14.00') });
  await settled();

  expect(page.body.find('button', 'Pulang')).not.toBeNull();
  expect(page.activeElement).toBe(link);
  expect(clock(at('14.00'), 'WITA')).toBe('14.00');
});
