import { post } from '../net/ask';
import { keep, of, recall } from '../store/facts';
import { keepDevice, keyOf, myKey, publicHalf, sign } from './key';

interface Challenge {
  readonly challenge: string;
}

interface Bound {
  readonly device: string;
}

const unsureName = 'unsure';
const unprocessable = 422;

/** The session has ended: perhaps because this phone was taken back. The next sign-in on it binds it again. */
export const doubtBinding = (person: string): Promise<void> => keep(of(person, unsureName), true);

/**
 * Tells the server the public half of this person's key on this phone, once, and again after a session that ended.
 * Without signal it is done later; binding a key that is bound is harmless. Gives the sentence of a server that will not,
 * because the person has too many phones: nothing that is pressed here can travel until one of them is released.
 */
export const bindThisPhone = async (person: string, number: string): Promise<string> => {
  const isUnsure = (await recall<boolean>(of(person, unsureName))) === true;
  return isUnsure || (await myKey(person, number)) === null ? bindAnew(person, number) : '';
};

const bindAnew = async (person: string, number: string): Promise<string> => {
  const asked = await post<Challenge>('/api/devices/challenge', {});
  if (asked.kind !== 'good') {
    return '';
  }
  const pair = await keyOf(number);
  const bound = await post<Bound>('/api/devices', {
    challenge: asked.value.challenge,
    publicKey: await publicHalf(pair),
    signature: await sign(pair, textOfProof('bind', asked.value.challenge)),
    name: phoneName(),
  });
  if (bound.kind !== 'good') {
    return bound.kind === 'refused' && bound.status === unprocessable ? bound.sentence : '';
  }
  await keepDevice(person, bound.value.device);
  await keep(of(person, unsureName), false);
  return '';
};

/** What a device signs to show that it holds its key now; a proof for one purpose is none for another. */
export const textOfProof = (purpose: 'bind' | 'sign-in', challenge: string): string =>
  `laras-device-1\n${purpose}\n${challenge}`;

/** What the person calls this phone when looking at the list of devices. */
const phoneName = (): string =>
  /iPhone|iPad/.test(navigator.userAgent)
    ? 'iPhone'
    : (/Android[^;)]*; ([^;)]+)/.exec(navigator.userAgent)?.[1]?.split(' Build')[0] ?? 'Peramban');
