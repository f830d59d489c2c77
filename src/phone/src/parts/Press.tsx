import { useEffect } from 'preact/hooks';
import { Icon, type IconName } from './Icon';

interface Props {
  readonly icon: IconName;
  readonly verb: string;
  /** The consequence, said before the press. */
  readonly then?: string;
  readonly press: () => void;
  /** Lower, for the second step of something. */
  readonly lower?: boolean;
}

/** The one big thing on a screen. It is never switched off without a word: see Resting. */
export const Press = ({ icon, verb, then, press, lower = false }: Props) => {
  // From here on the button can be pressed; the bench looks for this mark.
  useEffect(() => void performance.mark('siap'), []);
  return (
    <button type="button" class={lower ? 'tekan sedang' : 'tekan'} onClick={press}>
      <Icon of={icon} />
      <div>
        <b>{verb}</b>
        {then !== undefined && <span>{then}</span>}
      </div>
    </button>
  );
};

/** The same place when there is nothing to press yet: it says when, and pressing it tells more. */
export const Resting = ({ icon, verb, then, press }: Props) => (
  <button type="button" class="tekan reda" onClick={press}>
    <Icon of={icon} />
    <div>
      <b>{verb}</b>
      {then !== undefined && <span>{then}</span>}
    </div>
  </button>
);
