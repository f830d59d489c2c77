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

/** The session has ended: perhaps because this phone was taken back. The next sign-in on it binds it again. */
export const doubtBinding = (person: string): Promise<void> => keep(of(person, unsureName), true);

/**
 * Tells the server the public half of this person's key on this phone, once, and again after a session that ended. True
 * when it was done now. Without signal it is done later; binding a key that is bound is harmless.
 */
export const bindThisPhone = async (person: string, number: string): Promise<boolean> => {
  const isUnsure = (await recall<boolean>(of(person, unsureName))) === true;
  return (isUnsure || (await myKey(person, number)) === null) && bindAnew(person, number);
};

const bindAnew = async (person: string, number: string): Promise<boolean> => {
  const asked = await post<Challenge>('/api/devices/challenge', {});
  if (asked.kind !== 'good') {
    return false;
  }
  const pair = await keyOf(number);
  const bound = await post<Bound>('/api/devices', {
    challenge: asked.value.challenge,
    publicKey: await publicHalf(pair),
    signature: await sign(pair, textOfProof('bind', asked.value.challenge)),
    name: phoneName(),
  });
  if (bound.kind !== 'good') {
    return false;
  }
  await keepDevice(person, bound.value.device);
  await keep(of(person, unsureName), false);
  return true;
};

/** What a device signs to show that it holds its key now; a proof for one purpose is none for another. */
export const textOfProof = (purpose: 'bind' | 'sign-in', challenge: string): string =>
  `laras-device-1\n${purpose}\n${challenge}`;

/** What the person calls this phone when looking at the list of devices. */
const phoneName = (): string =>
  /iPhone|iPad/.test(navigator.userAgent)
    ? 'iPhone'
    : (/Android[^;)]*; ([^;)]+)/.exec(navigator.userAgent)?.[1]?.split(' Build')[0] ?? 'Peramban');
