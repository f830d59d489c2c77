import { monthAfter, monthInWords } from '../words/time';
import { Icon } from './Icon';
import { Link } from './Link';

/** The month before and the month after, at the same place on every screen of a month. */
export const Months = ({ month, last, to }: { month: string; last: string; to: (month: string) => string }) => (
  <nav class="baris antara" aria-label="Bulan">
    <Link to={to(monthAfter(month, -1))} kind="tombol polos kecil">
      <Icon of="back" />
      {monthInWords(monthAfter(month, -1))}
    </Link>
    {month < last && (
      <Link to={to(monthAfter(month, 1))} kind="tombol polos kecil">
        {monthInWords(monthAfter(month, 1))}
        <Icon of="next" />
      </Link>
    )}
  </nav>
);
