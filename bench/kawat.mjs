#!/usr/bin/env node
// Counts the bytes of one tap as a browser really sends it: Chromium, TLS 1.3 and HTTP/2, on a connection that is open,
// through a relay on 127.0.0.1 that counts what passes. Everything of TLS and HTTP/2 is in it; headers of TCP are not.
// Started by `ketukan ukuran`:  node bench/kawat.mjs PORT SESSION DEVICE   (build tests/Laras.Browser.Tests first)
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = ['Release', 'Debug']
  .map((kind) => join(root, `tests/Laras.Browser.Tests/bin/${kind}/net10.0/.playwright/package`))
  .find(existsSync);
if (built === undefined) {
  console.error('Bangun dulu tests/Laras.Browser.Tests; Playwright ada di hasil bangunannya.');
  process.exit(1);
}
const { chromium } = createRequire(import.meta.url)(built);
const [port, session, device] = process.argv.slice(2);
const taps = 9;
const quiet = 400;

const seen = { up: 0, down: 0, connections: 0 };
const relay = createServer((phone) => {
  seen.connections++;
  const server = connect(Number(port), '127.0.0.1');
  const through = (from, to, way) => {
    from.on('data', (bytes) => {
      seen[way] += bytes.length;
      to.write(bytes);
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  };
  through(phone, server, 'up');
  through(server, phone, 'down');
});
await new Promise((listening) => relay.listen(0, '127.0.0.1', listening));
const address = `https://127.0.0.1:${relay.address().port}`;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
});
const context = await browser.newContext({ ignoreHTTPSErrors: true });
await context.addCookies([{ name: '__Host-laras-masuk', value: session, url: address, secure: true, httpOnly: true, sameSite: 'Lax' }]);
const page = await context.newPage();
await page.goto(`${address}/keadaan/404`);

/** A tap with everything that a usual one carries. */
const tap = () => {
  const now = Date.now();
  return [
    randomUUID(), 'in', now, randomBytes(16).toString('base64url'), 81234, 'k3j9x0ab', 'WITA', 7, randomBytes(32).toString('base64url'),
    `location -5.4512345 122.6000001 9 - 3 ${now}`, randomBytes(64).toString('base64url'),
  ].join('|');
};

/** As src/phone/src/net/ask.ts does it. */
const send = (body) =>
  page.evaluate(
    (text) =>
      fetch('/api/clock-events', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: text, keepalive: true }).then(
        async (answer) => ({ status: answer.status, body: await answer.text() }),
      ),
    body,
  );

const counted = [];
for (let turn = 0; turn < taps; turn++) {
  await new Promise((pause) => setTimeout(pause, quiet));
  const before = { ...seen };
  const body = JSON.stringify({ device, events: [tap()] });
  const answer = await send(body);
  await new Promise((pause) => setTimeout(pause, quiet));
  if (answer.status !== 200) {
    throw new Error(`${answer.status}: ${answer.body}`);
  }
  counted.push({ up: seen.up - before.up, down: seen.down - before.down, fresh: seen.connections - before.connections, sent: body.length, got: answer.body.length });
}
await browser.close();
relay.close();

const open = counted.slice(1).filter((one) => one.fresh === 0);
const middle = (of) => open.map(of).sort((a, b) => a - b)[Math.floor(open.length / 2)];
console.log(
  `Chromium, TLS dan HTTP/2, sambungan terbuka: ${middle((one) => one.up)} bita naik, ${middle((one) => one.down)} bita turun, `
    + `bersama ${middle((one) => one.up + one.down)} (isi ${middle((one) => one.sent)} + ${middle((one) => one.got)}; `
    + `${open.length} ketukan, terbanyak ${Math.max(...open.map((one) => one.up + one.down))}), sasaran paling banyak 800`,
);
process.exit(0);
