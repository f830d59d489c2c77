import { useLive } from '../app/live';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { dayInWords } from '../words/time';
import { Faces } from './Faces';
import { PersonRow } from './PersonRow';
import { JustDone } from './JustDone';
import { Told } from './Told';
import { howMany, keyOf, type Standing } from './reviews';
import type { Reviews } from './useReviews';

/** "17 wajar" in one press; the odd ones below, each with its reason. */
export const GroupScreen = ({ reviews }: { reviews: Reviews }) => {
  const { me } = useLive();
  const { usual, odd, done } = reviews.groups;
  const seen = reviews.seen.value!;
  const own = odd.filter(({ of }) => !of.isOfOther);
  const raised = odd.filter(({ of }) => of.isOfOther);
  const all = [...usual, ...odd].map((standing) => standing.of);
  return (
    <Frame
      here="/saku/setujui"
      title="Setujui"
      under={`${dayInWords(seen.date)} · ${seen.unit}`}
      right={<span class="cip">{howMany(all)}</span>}
    >
      <Told reviews={reviews} />
      <JustDone reviews={reviews} />
      {usual.length > 0 && (
        <div class="kartu">
          <div class="baris antara">
            <div>
              <b class="besar">{usual.length} wajar</b>
              <p class="kecil redup">Jam dan bukti cocok</p>
            </div>
            <Icon of="check" tone="hij" />
          </div>
          <Faces of={usual.map((standing) => standing.of)} />
          <button
            type="button"
            class="tombol hj penuh tinggi"
            onClick={() => void reviews.decide(usual.map((standing) => standing.of), 'accepted')}
          >
            Setujui {howMany(usual.map((standing) => standing.of))}
          </button>
          <Link to="/saku/setujui/wajar" kind="tombol polos penuh">
            Lihat satu per satu
          </Link>
        </div>
      )}
      <Odd title={`perlu dilihat ${me!.honorific === 'Anda' ? '' : me!.honorific}`} of={own} today={seen.date} />
      <Odd title="naik dari atasan lain, 3 hari kerja belum diputus" of={raised} today={seen.date} />
      {done.length > 0 && (
        <Link to="/saku/setujui/putusan" kind="daftar">
          <div>
            <span class="kotak-ik h">
              <Icon of="check" />
            </span>
            <span class="isi">
              <b>{howMany(done.map((standing) => standing.of))} sudah diputuskan</b>
              <small class="mini redup">Bisa diubah sampai pukul 24.00</small>
            </span>
            <Icon of="next" tone="samar" />
          </div>
        </Link>
      )}
      <details class="mini samar dorong">
        <summary>Apa arti wajar?</summary>
        <p>
          {seen.usual} Satu dari empat puluh yang wajar ditarik sebagai contoh acak.
          {seen.approved > 0 && ` Dari ${seen.approved} persetujuan Anda, ${seen.reversed} kemudian dikoreksi; hanya Anda yang melihat angka ini.`}
        </p>
      </details>
      <p class="kecil samar pusat">Bisa tanpa sinyal. Keputusan terkirim kemudian.</p>
      <Fresh seen={reviews.seen} />
    </Frame>
  );
};

interface OddProps {
  readonly title: string;
  readonly of: readonly Standing[];
  readonly today: string;
}

/** Odd days under their number, each with its reason. */
const Odd = ({ title, of: odd, today }: OddProps) =>
  odd.length === 0 ? null : (
    <>
      <h2 class="kecil tebal redup kepala-daftar">
        {odd.length} {title}
      </h2>
      <div class="daftar">
        {odd.map((standing) => (
          <PersonRow standing={standing} today={today} key={keyOf(standing.of)} />
        ))}
      </div>
    </>
  );
