import { post } from '../net/ask';
import { keepDevice, keyOf, myKey, publicHalf, sign } from './key';

interface Challenge {
  readonly challenge: string;
}

interface Bound {
  readonly device: string;
}

/**
 * Tells the server the public half of this person's key on this phone, once. True when it was done now. Without signal
 * it is done later; a phone that is bound stays bound, and binding the same key twice is binding it once.
 */
export const bindThisPhone = async (person: string, number: string): Promise<boolean> => {
  if ((await myKey(person, number)) !== null) {
    return false;
  }
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
