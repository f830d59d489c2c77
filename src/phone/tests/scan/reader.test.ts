import { afterEach, expect, test, vi } from 'vitest';

const fetched = vi.hoisted(() => ({ count: 0 }));
vi.mock('jsqr', () => {
  fetched.count++;
  return { default: () => null };
});

import '../tools/page';
import { change } from '../../src/app/live';
import { fetchReaderLater } from '../../src/scan/later';
import { ownReader } from '../../src/scan/reader';
import { teacher } from '../town';

const browserWith = (formats: readonly string[]) =>
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      static getSupportedFormats = async () => formats;
    },
  );

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a browser that has the name of a reader and no format has none', async () => {
  browserWith([]);
  expect(await ownReader()).toBeNull();

  browserWith(['qr_code']);
  expect(await ownReader()).not.toBeNull();
});

test('the reader is fetched as soon as everything was sent, and not before', async () => {
  vi.useFakeTimers();
  browserWith([]);
  change({ me: teacher, online: true, sending: { kind: 'idle' } });
  await fetchReaderLater();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched.count).toBe(0);

  change({ sending: { kind: 'all-sent' } });
  await vi.advanceTimersByTimeAsync(2_000);
  await vi.dynamicImportSettled();

  expect(fetched.count).toBe(1);
});
