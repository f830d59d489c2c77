import { render } from 'preact';
import { App } from './app/App';
import { begin, liveOn } from './app/start';
import { applyTheme } from './app/theme';
import { listenForOffer } from './first/install';
import { fetchReaderLater } from './scan/later';
import './saku.css';

/** Milliseconds after the first picture. */
const manifestAfter = 3_000;

applyTheme();
listenForOffer();
void begin().then(() => {
  render(<App />, document.getElementById('saku')!);
  liveOn();
  fetchReaderLater();
});

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
