import { render } from 'preact';
import { App } from './App';
import { recallClock, rememberNow } from './clock';
import { contact, recallPaired } from './contact';
import { change } from './live';
import '../src/saku.css';
import './kios.css';

const contactEvery = 5 * 60_000;
const rememberEvery = 60_000;
const updateEvery = 3_600_000;
const storeAgainAfter = 30_000;

void recallClock()
  .then(recallPaired)
  .then(() => {
    render(<App />, document.getElementById('kios')!);
    performance.mark('siap');
    void contact();
    setInterval(() => void contact(), contactEvery);
    setInterval(() => void rememberNow(), rememberEvery);
    addEventListener('online', () => void contact());
    addEventListener('offline', () => change({ online: false }));
  })
  .catch(() => {
    // Nobody tends a kiosk: it says what holds meanwhile and looks again by itself.
    document.getElementById('kios')!.textContent =
      'Penyimpanan kios belum menjawab. Pakai HP atau kertas dulu; kios mencoba lagi sendiri.';
    setTimeout(() => location.reload(), storeAgainAfter);
  });

const stayAwake = (): void => {
  if (document.visibilityState === 'visible') {
    void navigator.wakeLock?.request('screen').catch(() => undefined);
  }
};
document.addEventListener('visibilitychange', stayAwake);
stayAwake();

// A kiosk is open for months: it asks for a new version by itself, and takes it when nobody is in the middle of something.
if ('serviceWorker' in navigator) {
  const hadWorker = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) {
      change({ isOutdated: true });
    }
  });
  addEventListener('load', async () => {
    const worker = await navigator.serviceWorker.register('/kios/sw.js', { scope: '/kios/' });
    setInterval(() => void worker.update().catch(() => undefined), updateEvery);
  });
}
