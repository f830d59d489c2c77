import type { Stage } from '../home/kept';
import { Icon } from './Icon';

const steps = ['Di HP', 'Terkirim', 'Diterima'];
const reached: Record<Stage, number> = { kept: 1, refused: 1, sent: 2, aside: 2, received: 3 };

/** Di HP, Terkirim, Diterima. The last one only with a receipt that was verified. */
export const Steps = ({ stage }: { stage: Stage }) => (
  <ol class="langkah" aria-label="Perjalanan catatan">
    {steps.map((word, place) => (
      <li key={word} class={place < reached[stage] ? 'ya' : ''} aria-current={place === reached[stage] - 1 ? 'step' : undefined}>
        <i>{place < reached[stage] && <Icon of="check" />}</i>
        {word}
      </li>
    ))}
  </ol>
);
