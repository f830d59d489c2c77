import type { Me } from '../home/me';
import { get } from '../net/ask';
import { forgetOld } from '../net/seen';
import { watch } from '../places/watch';
import { keep, recall } from '../store/facts';
import { now, receiveToken, recallToken } from '../tap/clock';
import { bindThisPhone } from '../tap/bind';
import { keptTaps, tidy, waiting } from '../tap/outbox';
import type { ServerKeys } from '../tap/receipt';
import { flush, keysName } from '../tap/send';
import { change, present } from './live';

/** The answer of GET /api/saku/me. */
export interface MeResponse {
  readonly me: Me;
  readonly serverTime: number;
  readonly token: string;
  readonly keys: ServerKeys;
}

const meName = 'me';
const everySecond = 1_000;
const tryAgainEvery = 60_000;

/** Shows what the phone knows; nothing here waits for the network. */
export const begin = async (): Promise<void> => {
  await recallToken();
  change({ me: await recall<Me>(meName), taps: await keptTaps(), now: now() });
  setInterval(() => change({ now: now() }), everySecond);
};

let stopWatching: (() => void) | null = null;

/** The position is read while somebody who has begun looks at the screen, and never otherwise. */
const watchWhileSeen = (): void => {
  if (document.visibilityState === 'visible' && present().me !== null) {
    stopWatching ??= watch(({ position, evidence }) => change({ position, fix: evidence }));
  } else {
    stopWatching?.();
    stopWatching = null;
  }
};

/** Everything that may happen later: asking, sending, watching the position while the screen is visible. */
export const liveOn = (): void => {
  const look = () => {
    watchWhileSeen();
    if (document.visibilityState === 'visible') {
      void renew();
    }
  };
  document.addEventListener('visibilitychange', look);
  addEventListener('online', () => {
    change({ online: true });
    void renew();
  });
  addEventListener('offline', () => change({ online: false }));
  setInterval(() => void send(), tryAgainEvery);
  void forgetOld(now());
  look();
};

/** Sends first, because what waits is at risk by the hour; then asks what is new. */
export const renew = async (): Promise<void> => {
  await send();
  const answer = await get<MeResponse>('/api/saku/me');
  if (answer.kind === 'good') {
    const { me, token, serverTime, keys } = answer.value;
    await receiveToken(token, serverTime);
    await keep(keysName, keys);
    await keep(meName, me);
    change({ me, online: true, now: now(), sending: present().sending.kind === 'stranger' ? { kind: 'idle' } : present().sending });
    watchWhileSeen();
    if (await bindThisPhone(me.person)) {
      await send();
    }
  } else if (answer.kind === 'stranger') {
    change({ sending: { kind: 'stranger' } });
  } else if (answer.kind === 'silent') {
    change({ online: false });
  }
};

export const send = async (): Promise<void> => {
  if (waiting(present().taps).length > 0) {
    change({ sending: await flush() });
  } else if (present().sending.kind === 'idle') {
    change({ sending: { kind: 'all-sent' } });
  }
  if (localStorage.getItem('laras-putusan') === present().me?.person) {
    // Decisions that were pressed without signal; their code is not on the way of a tap.
    void import('../approve/outbox').then(({ flushDecisions }) => flushDecisions(present().me!.person)).catch(() => undefined);
  }
  await tidy(now());
  change({ taps: await keptTaps() });
};
