import { firstStepOf } from '../first/steps';
import { addBetterPlace, openDoubt } from '../home/better';
import type { Me } from '../home/me';
import { recallReminder, ringWhenDue } from '../home/morning/remind';
import { get } from '../net/ask';
import { backToOwner, isHere, learn, people, sessionOf, whoIsHere } from '../people/people';
import { watch } from '../places/watch';
import { reopen, withDatabase } from '../store/database';
import { keep } from '../store/facts';
import { waitingOf } from '../store/waiting';
import { now, offset, receiveToken, recallToken, wasSetBack } from '../tap/clock';
import { bindThisPhone, doubtBinding } from '../tap/bind';
import { additionsOf, allTaps, isUnsigned, isUnsignedAddition, signWhatWaits, tapsOf, tidy, waiting } from '../tap/outbox';
import type { ServerKeys } from '../tap/receipt';
import { beBusy, flush, keysName } from '../tap/send';
import { change, present } from './live';

/** The answer of GET /api/saku/me. */
export interface MeResponse {
  readonly me: Me;
  readonly serverTime: number;
  readonly token: string;
  readonly keys: ServerKeys;
  /** How far the world is ahead of the server, milliseconds: a demonstration lives on a morning of its own. */
  readonly worldAhead: number;
}

const everySecond = 1_000;
const newsAfter = 8_000;
/** The screens of a doubtful place lie ready before most people have pressed, milliseconds. */
const doubtAfter = 1_500;
const tryAgainEvery = 60_000;
/** What the server said about the person holds so long, milliseconds. */
const freshFor = 5 * 60_000;
/** Phones whose signal comes back together ask within this, milliseconds. */
const spread = 5_000;
/** Lying hidden so long, a shared phone has changed hands, milliseconds. */
const changesHandsAfter = 5 * 60_000;
/** With less than this a browser begins to clear away, bytes. */
const littleRoom = 20 * 1024 * 1024;

/** Shows what the phone knows; nothing here waits for the network. */
export const begin = async (): Promise<void> => {
  await recallToken();
  change({ reminder: recallReminder() });
  change({ session: await sessionOf() });
  const last = await whoIsHere();
  const me = (await backToOwner(last)) ?? last;
  if (me !== null) {
    await show(me);
    change({ open: openDoubt() });
  }
  tick();
  setInterval(tick, everySecond);
};

const tick = (): void => {
  change({ now: now(), offset: offset(), wasSetBack: wasSetBack() });
  ringWhenDue(now());
};

/** The screens become this person's. */
const show = async (me: Me): Promise<void> =>
  change({
    me,
    people: await people(),
    first: await firstStepOf(me.person),
    ...(await queueOf(me)),
  });

const queueOf = async (me: Me) => {
  const others = waiting(await allTaps()).filter((kept) => kept.tap.person !== me.person);
  return {
    taps: await tapsOf(me.person),
    additions: await additionsOf(me.person),
    othersWaiting: others.length,
  };
};

/** Another of the people of this phone stands before it. */
export const handTo = async (me: Me): Promise<void> => {
  await isHere(me.person);
  change({ open: null, wantsToLeave: false, trouble: null, unbound: '' });
  await show(me);
  void renew();
};

let stopWatching: (() => void) | null = null;
/** Hadir, and the first day, which practises it. */
const placeScreens = ['/saku/hadir', '/saku/mulai'];

/**
 * The position is read while somebody who has begun looks at Hadir, and never otherwise: not on another screen, and not
 * before the person has seen what the phone will ask.
 */
export const watchWhileSeen = (): void => {
  const { me, first } = present();
  const mayAsk = me !== null && first !== 'who' && first !== 'place';
  if (document.visibilityState === 'visible' && mayAsk && placeScreens.includes(location.pathname)) {
    stopWatching ??= watch(({ position, evidence }) => {
      change({ position, fix: evidence });
      void addBetterPlace().then((isAdded) => (isAdded ? send() : undefined));
    });
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
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      void seenAgain()
        .catch(() => undefined)
        .then(look);
    } else {
      hidden();
      look();
    }
  });
  addEventListener('online', () => {
    change({ online: true });
    // The signal comes back for a whole school at once; what the server said a moment ago still holds.
    setTimeout(() => goOn(Date.now() - askedAt < freshFor), Math.random() * spread);
  });
  addEventListener('offline', () => change({ online: false }));
  setInterval(tryAgain, tryAgainEvery);
  void lookAtRoom();
  look();
  // What is not on the way of a tap comes when the morning's rush is over.
  setTimeout(() => {
    void import('../news/count').then(({ countNews }) => countNews()).catch(() => undefined);
    void import('../net/seen').then(({ forgetOld }) => forgetOld(now())).catch(() => undefined);
  }, newsAfter);
  setTimeout(() => void import('../home/doubt/DoubtScreen').catch(() => undefined), doubtAfter);
};

let hiddenAt = Infinity;

export const hidden = (): void => {
  hiddenAt = Date.now();
};

/** Before anything is pressed: the store is opened anew, and a shared phone goes back to whoever is signed in. */
export const seenAgain = async (): Promise<void> => {
  reopen();
  const { me } = present();
  if (me !== null && Date.now() - hiddenAt >= changesHandsAfter) {
    const owner = await backToOwner(me);
    if (owner !== null) {
      await handTo(owner);
    }
  }
};

const lookAtRoom = async (): Promise<void> => {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && usage !== undefined) {
    change({ isNearlyFull: quota - usage < littleRoom });
  }
};

/** Without an answer the last time the whole question is asked again, so that the screens come back with the signal. */
export const tryAgain = (): void => goOn(present().online);

/**
 * Where the signal went before the server knew this phone, what was pressed has no signature yet and no sending takes it;
 * where the server was busy at the start, no decision goes before it has said whose session this is.
 */
const goOn = (isAnswered: boolean): void => {
  const { taps, additions, unbound, sending } = present();
  const waitsForKey = unbound === '' && (taps.some(isUnsigned) || additions.some(isUnsignedAddition));
  const isUnknown = confirmed === null && sending.kind !== 'stranger';
  void (isAnswered && !waitsForKey && !isUnknown ? send() : renew());
};

let renewing: Promise<void> | null = null;
let askedAt = -Infinity;
/** Whose session the server has confirmed since the app was started. */
let confirmed: string | null = null;

/** Sends first, because what waits is at risk by the hour; then asks what is new. Two calls at once are one. */
export const renew = (): Promise<void> =>
  (renewing ??= renewOnce().finally(() => {
    renewing = null;
  }));

const renewOnce = async (): Promise<void> => {
  await send();
  const { sending: before } = present();
  if (before.kind === 'busy' && Date.now() < before.until) {
    return;
  }
  const answer = await get<MeResponse>('/api/saku/me');
  if (answer.kind === 'good') {
    askedAt = Date.now();
    const { me, token, serverTime, keys, worldAhead } = answer.value;
    await receiveToken(token, serverTime, worldAhead);
    await keep(keysName, keys);
    const here = await learn(me);
    confirmed = me.person;
    await show(here);
    const { sending } = present();
    change({
      session: me.person,
      online: true,
      sending: sending.kind === 'stranger' || sending.kind === 'busy' ? { kind: 'idle' } : sending,
    });
    tick();
    watchWhileSeen();
    // Where a key cannot be kept everything else goes on.
    change({ unbound: await bindThisPhone(me.person, me.number).catch(() => '') });
    await signWhatWaits(me);
    await send();
  } else if (answer.kind === 'stranger') {
    const { session } = present();
    if (session !== null) {
      await doubtBinding(session);
    }
    change({ sending: { kind: 'stranger' } });
  } else if (answer.kind === 'busy') {
    change({ online: true, sending: beBusy(answer.wait) });
  } else if (answer.kind === 'silent') {
    change({ online: false });
  }
};

/** What a colleague gave along; few phones ever carry anything. */
const handOverWhatIsCarried = async (): Promise<void> => {
  if ((await withDatabase((db) => db.count('carried'))) > 0) {
    await import('../carry/carried').then(({ handOver }) => handOver()).catch(() => undefined);
  }
};

export const send = async (): Promise<void> => {
  const { me, session, sending } = present();
  const sent = await flush(session, () => void renew());
  if (sent !== null) {
    // No answer counts as no signal, whatever the browser believes; any answer brings it back.
    change({ sending: sent, ...(sent.kind === 'busy' ? {} : { online: sent.kind !== 'silent' }) });
  } else if (sending.kind === 'idle') {
    change({ sending: { kind: 'all-sent' } });
  }
  await handOverWhatIsCarried();
  // Not before the server has said whose session it is: they are taken in the name of the cookie.
  const isOwn = me !== null && session === me.person && confirmed === me.person;
  if (isOwn && waitingOf('putusan', me.person) > 0) {
    // Decisions that were pressed without signal; their code is not on the way of a tap.
    void import('../approve/outbox').then(({ flushDecisions }) => flushDecisions(me.person)).catch(() => undefined);
  }
  if (isOwn && waitingOf('jawaban', me.person) > 0) {
    void import('../doubts/outbox').then(({ flushAnswers }) => flushAnswers(me.person)).catch(() => undefined);
  }
  await tidy(now());
  if (me !== null) {
    change(await queueOf(me));
  }
};
