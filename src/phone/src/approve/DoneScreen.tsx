import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { dateInWords } from '../words/time';
import { durationInWords, howMany } from './reviews';
import { Told } from './Told';
import { sitting, type Reviews } from './useReviews';

/** Everything is decided: how many, how long it took, and the way back until midnight. */
export const DoneScreen = ({ reviews }: { reviews: Reviews }) => {
  const { done } = reviews.groups;
  const count = (verdict: string) => done.filter((standing) => standing.decided?.verdict === verdict).length;
  const { began, ended } = sitting;
  return (
    <Frame
      here="/saku/setujui"
      title="Setujui"
      under={dateInWords(reviews.seen.value!.date)}
      right={
        <span class="cip h">
          <Icon of="check" />
          Selesai
        </span>
      }
    >
      <Told reviews={reviews} />
      <div class="karcis selesai">
        <div class="atas pusat">
          <span class="kotak-ik h">
            <Icon of="check" />
          </span>
          <b class="besar-sekali">{howMany(done.map((standing) => standing.of))} selesai</b>
          {began !== null && ended !== null && <p class="redup">{durationInWords(ended - began)}</p>}
        </div>
        <dl class="bawah rincian kecil">
          <Count name="Disetujui" many={count('accepted')} />
          <Count name="Ditanyakan" many={count('asked')} />
          <Count name="Dikembalikan" many={count('returned')} />
          <Count name="Masih di HP, terkirim nanti" many={reviews.waiting} />
        </dl>
      </div>
      <p class="kecil redup pusat dorong">Salah tekan? Keputusan masih bisa diubah sampai pukul 24.00.</p>
      <Link to="/saku/setujui/putusan" kind="tombol dua penuh">
        Lihat yang baru diputuskan
      </Link>
      <Fresh seen={reviews.seen} />
    </Frame>
  );
};

const Count = ({ name, many }: { name: string; many: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{many}</dd>
  </div>
);
