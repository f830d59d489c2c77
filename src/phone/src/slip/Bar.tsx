import { rupiah } from '../words/money';
import { shareOf, type SlipLine } from './slip';

/** What is there is dark, what is missing stays visible beside it. */
export const Bar = ({ line }: { line: SlipLine }) => (
  <svg
    class="bagian"
    viewBox="0 0 1000 10"
    preserveAspectRatio="none"
    role="img"
    aria-label={`${line.label} ${rupiah(line.amount)} dari ${rupiah(line.full ?? line.amount)}`}
  >
    <rect class="hilang" width="1000" height="10" />
    <rect class="ada" width={shareOf(line)} height="10" />
  </svg>
);
