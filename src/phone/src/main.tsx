import { render } from 'preact';
import { App } from './app/App';
import { begin, liveOn } from './app/start';
import { applyTheme } from './app/theme';
import { fetchReaderLater } from './scan/later';
import './saku.css';

applyTheme();
void begin().then(() => {
  render(<App />, document.getElementById('saku')!);
  // From here on the button can be pressed; the bench looks for this mark.
  performance.mark('siap');
  liveOn();
  fetchReaderLater();
});

if ('serviceWorker' in navigator) {
  // The worker stores the app for days without signal; it must not compete with the first picture.
  addEventListener('load', () => void navigator.serviceWorker.register('/saku/sw.js', { scope: '/saku/' }));
}
