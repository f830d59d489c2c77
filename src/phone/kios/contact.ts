import { post, type Answer } from '../src/net/ask';
import type { Zone } from '../src/words/time';
import { kioskNow, putRight } from './clock';
import { beginChain, countUnsent, sendEvents, sendPhotos } from './events';
import { agreeOn, makeKeys, publicHalf, sign } from './keys';
import { change, present, type Card, type Paired } from './live';
import { keep, recall } from './store';

/** The answer to pairing and to every contact. */
interface KioskState {
  readonly kiosk: string;
  readonly number: string;
  readonly name: string;
  readonly office: string;
  readonly zone: Zone;
  readonly keyNumber: number;
  readonly serverKey: string;
  readonly serverTime: number;
  readonly token: string | null;
  readonly cardsMark: string;
  readonly cards: readonly Card[] | null;
}

export const pairedName = 'paired';
export const cardsName = 'cards';

/** Pairs with the code of the operator; the sentence of what stands in the way, or null when it is done. */
export const pair = async (code: string): Promise<string | null> => {
  const keys = await makeKeys();
  const agreementKey = await publicHalf(keys.agreement);
  const answer = await post<KioskState>('/api/kiosks/pair', {
    code,
    signingKey: await publicHalf(keys.signing),
    agreementKey,
    signature: await sign(keys, ['laras-kios-pasang-1', code, agreementKey].join('\n')),
  });
  if (answer.kind !== 'good') {
    return sentenceOf(answer);
  }
  await beginChain();
  await take(answer.value, {
    keys,
    codeKey: await agreeOn(keys, answer.value.serverKey, answer.value.number),
  });
  change({ refusal: null });
  void contact();
  void navigator.storage?.persist?.();
  return null;
};

const sentenceOf = (answer: Answer<unknown>): string =>
  answer.kind === 'refused'
    ? answer.sentence
    : answer.kind === 'busy'
      ? 'Server sedang sibuk. Tunggu sebentar, lalu tekan lagi.'
      : 'Belum tersambung ke internet. Memasang kios perlu internet sekali ini saja.';

/** Sends what waits, tells how the kiosk is, and takes what is new. Two contacts at once are one. */
export const contact = (): Promise<void> =>
  (under ??= contactOnce().finally(() => {
    under = null;
  }));

let under: Promise<void> | null = null;

const contactOnce = async (): Promise<void> => {
  const { paired } = present();
  if (paired === null) {
    return;
  }
  await sendEvents();
  void sendPhotos().catch(() => undefined);
  const asked = await post<{ readonly challenge: string }>('/api/devices/challenge', {});
  if (asked.kind !== 'good') {
    change({ online: false, unsent: await countUnsent() });
    return;
  }
  const { challenge } = asked.value;
  const clock = kioskNow();
  const unsent = await countUnsent();
  const answer = await post<KioskState>('/api/kiosks/contact', {
    kiosk: paired.kiosk,
    challenge,
    clock,
    version: __APP_VERSION__,
    unsent,
    keyNumber: paired.keyNumber,
    cardsMark: paired.cardsMark,
    signature: await sign(
      paired.keys,
      ['laras-kios-kabar-1', paired.kiosk, challenge, clock, unsent, paired.keyNumber].join('\n'),
    ),
  });
  if (answer.kind === 'good') {
    const isSameKey = answer.value.keyNumber === paired.keyNumber;
    await take(answer.value, {
      keys: paired.keys,
      codeKey: isSameKey ? paired.codeKey : await agreeOn(paired.keys, answer.value.serverKey, answer.value.number),
    });
    change({ online: true, unsent, refusal: null });
  } else if (answer.kind === 'refused' && answer.status === 403 && answer.sentence !== '') {
    change({ online: true, unsent, refusal: answer.sentence });
  } else {
    change({ online: answer.kind !== 'silent', unsent });
  }
};

const take = async (state: KioskState, keys: Pick<Paired, 'keys' | 'codeKey'>): Promise<void> => {
  await putRight(state.serverTime);
  if (state.cards !== null) {
    await keep(cardsName, state.cards);
  }
  const { kiosk, number, name, office, zone, keyNumber, token, cardsMark } = state;
  const paired: Paired = { kiosk, number, name, office, zone, keyNumber, token, cardsMark, ...keys };
  await keep(pairedName, paired);
  change({ paired });
};

export const recallPaired = async (): Promise<void> => {
  change({ paired: await recall<Paired>(pairedName), unsent: await countUnsent() });
};
