import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { shortDayAndMonth } from '../words/time';
import { keyOf, whyOf, type Standing } from './reviews';

/** One odd day: who, and why in words. */
export const PersonRow = ({ standing, today }: { standing: Standing; today: string }) => {
  const one = standing.of;
  return (
    <Link to={`/saku/setujui/${keyOf(one)}`}>
      <span class={`wajah ${one.isDrawn ? '' : 'k'}`} aria-hidden="true">
        {one.initials}
      </span>
      <div class="isi">
        <b>{one.name}</b>
        <p class={`kecil ${one.doubts.length > 0 ? 'kun' : 'redup'}`}>
          {one.date !== today && `${shortDayAndMonth(one.date)}: `}
          {whyOf(one)}
        </p>
      </div>
      <Icon of="next" tone="samar" />
    </Link>
  );
};
