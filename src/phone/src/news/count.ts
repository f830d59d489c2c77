import { change, present } from '../app/live';
import { get } from '../net/ask';
import { seenName } from '../net/seen';
import { keep } from '../store/facts';
import { now } from '../tap/clock';
import type { SeenNews } from './news';
import { askAgain } from './push';

const path = '/api/saku/news';

/** How many notices are unread, for the tab; what came is kept for the screen too. */
export const countNews = async (): Promise<void> => {
  const { me, session } = present();
  if (me === null || session !== me.person) {
    return;
  }
  const answer = await get<SeenNews>(path);
  if (answer.kind === 'good') {
    await keep(seenName(me.person, path), { at: now(), value: answer.value });
    change({ unread: answer.value.unread });
    void askAgain(me.person).catch(() => undefined);
  }
};
