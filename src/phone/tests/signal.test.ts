import { beforeEach, expect, test, vi } from 'vitest';
import { openApp, wait } from './tools/app';
import { begin, boundPhone } from './tools/morning';
import type { Server } from './tools/server';
import { soon } from './tools/soon';
import { teacher } from './town';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  server = await begin();
});

test('a server that does not answer counts as no signal, and the first answer brings the signal back', async () => {
  const app = await boundPhone();
  server.isSilent = true;
  await app.press('in');
  await app.send();
  expect(app.present().online).toBe(false);

  server.isSilent = false;
  await app.send();
  expect(app.present()).toMatchObject({ online: true, sending: { kind: 'all-sent' } });
});

test('without signal the whole question is asked again, not only what waits is sent', async () => {
  const app = await boundPhone();
  server.isSilent = true;
  await app.renew();
  expect(app.present().online).toBe(false);

  server.isSilent = false;
  app.tryAgain();
  await soon(() => expect(app.present().online).toBe(true));
});

test.each([500, 503])('who was answered %s at the start is asked about again, and not only when the app is opened anew', async (status) => {
  server.failsAt = { path: '/api/saku/me', status };
  const app = await boundPhone();
  expect(app.present()).toMatchObject({ online: true, me: null });

  server.failsAt = null;
  wait(61_000);
  app.tryAgain();
  await soon(() => expect(app.present().me?.person).toBe(teacher.person));
  server.requests.length = 0;
  app.tryAgain();
  await soon(() => expect(app.present().sending.kind).toBe('all-sent'));
  expect(server.requests).not.toContain('/api/saku/me');
});

test('whose session has ended is not asked about every minute', async () => {
  await boundPhone();
  server.cookie = null;
  const renewed = await openApp();
  await renewed.renew();
  expect(renewed.present().sending.kind).toBe('stranger');

  server.requests.length = 0;
  renewed.tryAgain();
  await new Promise((done) => setTimeout(done, 50));
  expect(server.requests).not.toContain('/api/saku/me');
});

test('where the signal went before the server knew the phone, what was pressed is signed and sent when it is back', async () => {
  server.breaksAt = '/api/devices';
  const app = await boundPhone();
  await app.press('in');
  expect(await app.tapsOf(teacher.person)).toMatchObject([{ stage: 'kept', signature: '' }]);

  server.breaksAt = null;
  app.tryAgain();
  await soon(async () => expect(await app.tapsOf(teacher.person)).toMatchObject([{ stage: 'received' }]));
});

test('a server that is out of order is told as busy and not as no signal', async () => {
  const app = await boundPhone();
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 500 }));
  await app.press('in');
  await app.send();

  expect(app.present()).toMatchObject({ online: true, sending: { kind: 'busy' } });
});

test('a busy server is not asked for anything else until it has time again', async () => {
  const app = await boundPhone();
  server.requests.length = 0;
  const asked = vi.fn(async () => new Response('{}', { status: 503, headers: { 'Retry-After': '30' } }));
  vi.stubGlobal('fetch', asked);
  await app.renew();
  await app.renew();
  expect(asked).toHaveBeenCalledTimes(1);

  wait(61_000);
  await app.renew();
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a receipt under a key that the phone does not know yet has the keys asked for at once', async () => {
  const app = await boundPhone();
  const { keep } = await import('../src/store/facts');
  await keep('server-keys', {});
  server.requests.length = 0;
  await app.press('in');
  await soon(async () => expect((await app.tapsOf(teacher.person))[0]?.stage).toBe('received'));

  expect(server.requests.filter((path) => path === '/api/saku/me')).toHaveLength(1);
});

test.each([
  ['a page', () => new Response('<h1>Masuk Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } })],
  ['nothing', () => new Response(null)],
  ['half a word', () => new Response('{"token":', { headers: { 'Content-Type': 'application/json' } })],
])('a Wi-Fi that answers every question with %s counts as no signal, and the tap waits', async (_, answer) => {
  const app = await boundPhone();
  vi.stubGlobal('fetch', async () => answer());
  await app.press('in');
  await app.send();
  expect(app.present()).toMatchObject({ online: false, sending: { kind: 'silent' } });
  expect(await app.tapsOf(teacher.person)).toMatchObject([{ stage: 'kept' }]);

  await app.renew();
  expect(app.present().online).toBe(false);
});

test('an answer that is empty by intention is an answer', async () => {
  const { post } = await import('../src/net/ask');
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }));
  expect(await post('/api/saku/sign-out', {})).toEqual({ kind: 'good', value: null });
});
