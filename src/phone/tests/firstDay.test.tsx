import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('idb', () => import('./tools/memory'));

import { page, pressButton, settled, show } from './tools/page';
import { change, present } from '../src/app/live';
import { FirstDay } from '../src/first/FirstDay';
import { teacher } from './town';

/** The dialog of the phone, as a person answers it. */
const dialog = { state: 'prompt', answered: () => {}, found: () => {} };

beforeEach(() => {
  Object.assign(navigator, {
    geolocation: { getCurrentPosition: (good: () => void) => (dialog.found = good), watchPosition: () => 1, clearWatch: () => undefined },
    permissions: {
      query: async () => ({
        get state() {
          return dialog.state;
        },
        addEventListener: (_: string, tell: () => void) => (dialog.answered = tell),
      }),
    },
  });
  dialog.state = 'prompt';
  change({ me: teacher, first: 'place' });
});

afterEach(() => show(null));

test('a position that comes after the practice leads nobody back into it', async () => {
  await show(<FirstDay />);
  await pressButton('Lanjut');
  await pressButton('Nanti saja');
  change({ first: 'done' });

  dialog.found();
  await settled();

  expect(present().first).toBe('done');
});

test('a position that comes in time leads on', async () => {
  await show(<FirstDay />);
  await pressButton('Lanjut');

  dialog.found();
  await settled();

  expect(present().first).toBe('practice');
});

test('the button says what the phone does: first it asks, then it looks for the place', async () => {
  await show(<FirstDay />);
  await pressButton('Lanjut');
  expect(page.body.find('button', 'Jawab pertanyaan HP')).not.toBeNull();

  dialog.state = 'granted';
  dialog.answered();
  await settled();

  expect(page.body.find('button', 'Mencari lokasi')).not.toBeNull();
});
