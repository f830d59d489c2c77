import { useLive } from '../../app/live';
import { goTo } from '../../app/way';
import { Icon } from '../../parts/Icon';
import { Link } from '../../parts/Link';
import { Press, Resting } from '../../parts/Press';
import { troubleOf, wayWords } from '../../words/troubles';
import { explain } from '../act';
import type { Home } from '../state';
import { troublesNow } from '../trouble-now';

/** H-01 and H-02: recorded, and the phone gives no place. How to let it, another proof, or leave it as it is. */
export const NoPlaceScreen = ({ home }: { home: Extract<Home, { kind: 'no-place' }> }) => {
  const live = useLive();
  const now = troublesNow({ ...live, me: live.me! }, home)[0]!;
  const { title, body } = troubleOf(now.code, now.told);
  return (
    <>
      <div class="kartu peta opsional">
        <svg viewBox="0 0 240 150" class="gh" role="img" aria-label="Lokasi HP tidak terbaca">
          <circle class="ragu" cx="120" cy="72" r="54" />
          <path class="jalan" d="M120 108s26-23 26-42a26 26 0 1 0-52 0c0 19 26 42 26 42z" />
          <path class="jarum" d="M84 36l72 72" />
        </svg>
      </div>
      <div>
        <h2>{title}</h2>
        <p class="redup">{body}</p>
      </div>
      <Press
        icon="phone"
        verb={wayWords['show-how']}
        then="Tiga gambar, lalu kembali ke sini"
        press={() => goTo('/saku/bantuan/lokasi')}
        lower
      />
      <div class="tumpuk dorong">
        <Resting
          icon="personCheck"
          verb={wayWords['record-anyway']}
          then={`${live.me!.decider} memeriksa nanti`}
          press={() => void explain(home.tap, [{ kind: 'no-location', why: home.isDenied ? 'denied' : 'off' }])}
        />
        <div class="baris tengah">
          <Link to="/saku/pindai" kind="tombol polos">
            <Icon of="qr" />
            {wayWords.scan}
          </Link>
          <Link to="/saku/bantuan" kind="tombol polos">
            <Icon of="help" />
            Bantuan
          </Link>
        </div>
        <p class="mini samar">{now.code}</p>
      </div>
    </>
  );
};
