import { useLive } from '../../app/live';
import { Icon } from '../../parts/Icon';
import { Link } from '../../parts/Link';

/** Somebody asks about an own tap: one press leads to the ready-made answers. Quiet, and never in the way of the button. */
export const AskedCard = () => {
  const { me } = useLive();
  const asked = me?.asked ?? 0;
  return asked === 0 ? null : (
    <Link to="/saku/ditanya" kind="daftar">
      <span>
        <span class="kotak-ik k">
          <Icon of="help" />
        </span>
        <b class="isi">{asked === 1 ? 'Ada pertanyaan tentang satu catatan' : `Ada pertanyaan tentang ${asked} catatan`}</b>
        <Icon of="next" />
      </span>
    </Link>
  );
};
