import { render } from 'preact';
import { App } from './app/App';
import { change } from './app/live';
import { begin, liveOn } from './app/start';
import { applyTheme } from './app/theme';
import { listenForOffer } from './first/install';
import { fetchReaderLater } from './scan/later';
import './saku.css';

/** Milliseconds after the first picture. */
const manifestAfter = 3_000;

applyTheme();
listenForOffer();

/** A store that has not answered by then may never do, milliseconds. */
const storeAnswersWithin = 4_000;
const show = (): void => render(<App />, document.getElementById('saku')!);
const sayNothingIsKept = (): void => {
  change({ isStoreSilent: true });
  show();
};
const bell = setTimeout(sayNothingIsKept, storeAnswersWithin);
void begin()
  .finally(() => clearTimeout(bell))
  .then(() => {
    change({ isStoreSilent: false });
    show();
    liveOn();
    fetchReaderLater();
  }, sayNothingIsKept);

const bringManifest = (): void => {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = '/saku/manifest.webmanifest';
  document.head.append(link);
};
addEventListener('load', () => setTimeout(bringManifest, manifestAfter));

if ('serviceWorker' in navigator) {
  // The worker stores the app for days without signal; it must not compete with the first picture.
  addEventListener('load', () => void navigator.serviceWorker.register('/saku/sw.js', { scope: '/saku/' }));
}
