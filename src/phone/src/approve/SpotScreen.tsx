import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { post } from '../net/ask';
import { Reasons } from '../parts/Reasons';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Note } from '../parts/Note';
import { newId } from '../tap/ids';
import { dayInWords } from '../words/time';
import { OutsideSketch } from './OutsideSketch';
import { keyOf, standingOf, type Case, type Outside, type SeenReviews } from './reviews';
import type { Reviews } from './useReviews';

type Told = { readonly isGood: boolean; readonly sentence: string };

const noSignal =
  'Usulan tempat butuh sinyal. Keputusan hari ini sudah tersimpan di HP; tekan lagi saat sinyal kembali.';

/** The spot of an outside tap as a place of work: a name, how wide, for whom. Those decide who decide about places. */
export const SpotScreen = ({ reviews, of: one }: { reviews: Reviews; of: Case & { outside: Outside } }) => {
  const { me } = useLive();
  const seen: SeenReviews = reviews.seen.value!;
  const [name, setName] = useState('');
  const [radius, setRadius] = useState(String(seen.radii[0]));
  const [who, setWho] = useState('unit');
  const [id] = useState(() => newId(Date.now()));
  const [told, setTold] = useState<Told | null>(null);
  const isAccepted = standingOf(one, reviews.pressed).decided?.verdict === 'accepted';
  const propose = async () => {
    if (!isAccepted) {
      await reviews.decide([one], 'accepted');
    }
    const { person, date, outside } = one;
    const answer = await post<{ readonly sentence: string }>('/api/saku/reviews/places', {
      id,
      tap: outside.tap,
      person,
      date,
      name,
      radius: Number(radius),
      forPerson: who === 'person',
    });
    setTold(
      answer.kind === 'good'
        ? { isGood: true, sentence: answer.value.sentence }
        : { isGood: false, sentence: answer.kind === 'refused' ? answer.sentence : noSignal },
    );
  };
  return (
    <Frame here="/saku/setujui" title="Area kerja" under={`${one.name}, ${dayInWords(one.date)}`} back={`/saku/setujui/${keyOf(one)}`}>
      <div class="kartu tumpuk">
        <OutsideSketch of={one.outside} />
        <p class="kecil redup">{one.outside.sentence}.</p>
      </div>
      {told?.isGood === true ? (
        <>
          <div role="status">
            <Note icon="check" tone="h">
              {told.sentence}
            </Note>
          </div>
          <Link to="/saku/setujui" kind="tombol penuh dorong">
            Kembali ke Setujui
          </Link>
        </>
      ) : (
        <>
          <label class="nama-tempat">
            <span class="tebal">Nama tempat</span>
            <input value={name} maxLength={80} placeholder="Lapangan desa" onInput={(event) => setName(event.currentTarget.value)} />
          </label>
          <Reasons
            title="Seberapa luas?"
            all={seen.radii.map((metres) => [String(metres), `sekitar ${metres} m`] as const)}
            chosen={radius}
            choose={setRadius}
          />
          <Reasons
            title="Untuk siapa?"
            all={[
              ['unit', 'Semua di unit ini'],
              ['person', `Hanya ${one.name}`],
            ]}
            chosen={who}
            choose={setWho}
          />
          {told !== null && (
            <div role="alert">
              <Note icon="info" tone="k">
                {told.sentence}
              </Note>
            </div>
          )}
          <p class="kecil redup">BKPSDM atau Kominfo yang memutuskan. Sampai itu tidak ada yang berubah.</p>
          <button type="button" class="tombol penuh tinggi dorong" onClick={() => void propose()}>
            <Icon of="place" />
            {isAccepted ? 'Usulkan' : 'Setujui dan usulkan'}
          </button>
        </>
      )}
      <p class="mini samar pusat">{me!.unit}</p>
    </Frame>
  );
};
