import { Icon } from '../../parts/Icon';
import { Link } from '../../parts/Link';

/** Below the big button, always the same two: another way, and help. */
export const SmallWays = ({ otherWays }: { otherWays: () => void }) => (
  <div class="baris tengah">
    <button type="button" class="tombol polos" onClick={otherWays}>
      <Icon of="qr" />
      Cara lain
    </button>
    <Link to="/saku/bantuan" kind="tombol polos">
      <Icon of="help" />
      Bantuan
    </Link>
  </div>
);
