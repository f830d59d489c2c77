#!/usr/bin/env node
// Measures the budgets of the phone app in Chromium with a slow link (400 kbps, 400 ms) and a processor four times
// slower, five runs each, the median:
//   cold    nothing kept on the phone but the session: bytes and requests until "Masuk" can be pressed, and when that is
//   warm    the app opened again, with signal
//   offline the app opened again without signal: nothing may be asked of the network
// Usage: node bench/saku.mjs http://127.0.0.1:5080   (a running demonstration town; build tests/Laras.Browser.Tests first)
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
const address = process.argv[2] ?? 'http://127.0.0.1:5080';
const runs = Number(process.argv[3] ?? 5);
const slow = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 };
const slower = 4;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const open = (folder) =>
  chromium.launchPersistentContext(folder, {
    executablePath: '/usr/bin/chromium',
    args: flags,
    viewport: { width: 360, height: 740 },
    permissions: ['geolocation'],
    geolocation: { latitude: -5.45, longitude: 122.6, accuracy: 9 },
  });

/** Opens the home screen as the link and the processor allow, and tells what it cost. */
const measure = async (context, link) => {
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  const asked = new Map();
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', link);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  let bytes = 0;
  const seen = [];
  const fromNetwork = new Set();
  tools.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
  tools.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.fromServiceWorker && !response.fromDiskCache && response.url.startsWith('http')) {
      fromNetwork.add(requestId);
    }
  });
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fromNetwork.has(requestId)) {
      bytes += encodedDataLength;
      seen.push(asked.get(requestId).replace(address, ''));
    }
  });
  await page.goto(`${address}/saku/hadir`, { waitUntil: 'commit' });
  // In the morning the button tells by a mark when it can be pressed; who has come already sees the ticket instead.
  await page.locator('.tekan, .karcis').first().waitFor();
  const ready = await page.evaluate(() => performance.getEntriesByName('siap')[0]?.startTime ?? performance.now());
  const [bytesReady, requestsReady] = [bytes, seen.length];
  await page.waitForTimeout(2_500);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await page.close();
  return { ready, paint, bytes: bytesReady, requests: requestsReady, all: seen };
};

const begin = async (context) => {
  const page = await context.newPage();
  await page.goto(`${address}/masuk`);
  await page.locator('form[action="/masuk/peragaan"] button', { hasText: 'Guru' }).first().click();
  await page.goto(`${address}/saku/hadir`);
  for (const words of ['Ya, ini saya', 'Nanti saja', 'Nanti saja']) {
    await page.getByText(words).first().click();
  }
  await page.locator('main .tombol').last().click();
  await page.locator('.tekan, .karcis').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForTimeout(1_500);
  await page.close();
};

/** Everything of the app is gone from the phone; the session and what the person has kept stay. */
const forgetApp = async (context) => {
  const page = await context.newPage();
  await page.goto(`${address}/saku/laras.svg`);
  await page.evaluate(async () => {
    await Promise.all((await navigator.serviceWorker.getRegistrations()).map((one) => one.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  });
  const tools = await context.newCDPSession(page);
  await tools.send('Network.clearBrowserCache');
  await page.close();
};

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const line = (name, results, limit) => {
  const of = (key) => median(results.map((one) => one[key]));
  console.log(
    `${name.padEnd(9)} Masuk dapat ditekan ${seconds(of('ready'))} (batas ${limit}), gambar pertama ${seconds(of('paint'))}, ` +
      `${(of('bytes') / 1000).toFixed(1)} KB, ${of('requests')} permintaan`,
  );
};

const folder = mkdtempSync(join(tmpdir(), 'laras-ukur-'));
let context = await open(folder);
await begin(context);
const [cold, warm, offline] = [[], [], []];
for (let run = 0; run < runs; run++) {
  await forgetApp(context);
  cold.push(await measure(context, slow));
  const wait = await context.newPage();
  await wait.goto(`${address}/saku/hadir`);
  await wait.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await wait.waitForTimeout(1_500);
  await wait.close();
  warm.push(await measure(context, slow));
  offline.push(await measure(context, { ...slow, offline: true }));
}
line('dingin', cold, '3,5 s; 100 KB; 6');
console.log(`          ${cold[0].all.join(' ')}`);
line('hangat', warm, '1,0 s');
line('luring', offline, '1,0 s; 0 permintaan');
await context.close();
