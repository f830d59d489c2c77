import { post } from '../net/ask';
import { keepKey, makeKey, myKey, publicHalf, sign } from './key';

interface Challenge {
  readonly challenge: string;
}

interface Bound {
  readonly device: string;
}

/**
 * Gives this phone a key of its own and tells the server its public half, once. True when it was done now. Without
 * signal it is done later; a phone that is bound stays bound.
 */
export const bindThisPhone = async (): Promise<boolean> => {
  if ((await myKey()) !== null) {
    return false;
  }
  const asked = await post<Challenge>('/api/devices/challenge', {});
  if (asked.kind !== 'good') {
    return false;
  }
  const pair = await makeKey();
  const bound = await post<Bound>('/api/devices', {
    challenge: asked.value.challenge,
    publicKey: await publicHalf(pair),
    signature: await sign(pair, textOfProof('bind', asked.value.challenge)),
    name: phoneName(),
  });
  if (bound.kind !== 'good') {
    return false;
  }
  await keepKey({ device: bound.value.device, pair });
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
