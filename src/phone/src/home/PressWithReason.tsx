import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Press, Resting } from '../parts/Press';
import { Reasons } from '../parts/Reasons';
import type { Intent } from '../tap/tap';
import { press } from './act';

interface Props {
  readonly title: string;
  readonly all: readonly (readonly [value: string, words: string])[];
  readonly intent: Intent;
  readonly verb: string;
  readonly then: string;
  /** Stands between the reasons and the button. */
  readonly children?: ComponentChildren;
}

/** A tap that needs a reason: one press says why, the other records. Until then the button says what is missing. */
export const PressWithReason = ({ title, all, intent, verb, then, children }: Props) => {
  const [reason, setReason] = useState<string | null>(null);
  return (
    <>
      <Reasons title={title} all={all} chosen={reason} choose={setReason} />
      {children}
      <div class="dorong">
        {reason === null ? (
          <Resting icon={intent} verb={verb} then="Pilih dulu alasannya" press={showReasons} />
        ) : (
          <Press icon={intent} verb={verb} then={then} press={() => void press(intent, [{ kind: 'reason', value: reason }])} lower />
        )}
      </div>
    </>
  );
};

const showReasons = (): void => document.querySelector<HTMLElement>('fieldset input')?.focus();
