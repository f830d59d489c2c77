import { present } from '../app/live';
import { ownReader } from './reader';

/** Looks so often whether everything was sent, milliseconds. */
const pause = 2_000;

/**
 * A phone without a reader of its own fetches ours while it has signal: soon, because a morning is short, and only after
 * everything was sent, because that comes first.
 */
export const fetchReaderLater = async (): Promise<void> => {
  if ((await ownReader()) !== null) {
    return;
  }
  const bell = setInterval(() => {
    const { me, online, sending } = present();
    if (me !== null && online && sending.kind === 'all-sent') {
      clearInterval(bell);
      void import('./jsqr').catch(() => undefined);
    }
  }, pause);
};
