import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { clock, minuteInWords, shortDayAndMonth } from '../words/time';
import { useLive } from '../app/live';
import { howMany, keyOf, verdictWords, type Decided, type Standing } from './reviews';
import { Told } from './Told';
import type { Reviews } from './useReviews';

/** The usual ones by name, or what was decided today with the way back. */
export const OneByOneScreen = ({ reviews, of, title }: { reviews: Reviews; of: 'usual' | 'done'; title: string }) => {
  const { me } = useLive();
  const all = reviews.groups[of];
  return (
    <Frame here="/saku/setujui" title={title} under={howMany(all.map((standing) => standing.of))} back="/saku/setujui">
      <Told reviews={reviews} />
      {all.length === 0 && <p class="redup">Belum ada.</p>}
      <div class="daftar">
        {all.map((standing) =>
          of === 'usual' ? (
            <Link to={`/saku/setujui/${keyOf(standing.of)}`} key={keyOf(standing.of)}>
              <Who standing={standing} words={hoursOf(standing)} />
              <Icon of="next" tone="samar" />
            </Link>
          ) : (
            <div key={keyOf(standing.of)}>
              <Who
                standing={standing}
                words={`${verdictOf(standing.decided!)} ${clock(standing.decided!.at, me!.zone)}${standing.isQueued ? ', tersimpan di HP' : ''}`}
              />
              {standing.decided!.mayUndo && (
                <button type="button" class="tombol polos kecil" onClick={() => reviews.undo([standing])}>
                  Batalkan
                </button>
              )}
            </div>
          ),
        )}
      </div>
      {of === 'done' && <p class="mini samar pusat">Keputusan masih bisa diubah sampai pukul 24.00.</p>}
      <Fresh seen={reviews.seen} />
    </Frame>
  );
};

const Who = ({ standing, words }: { standing: Standing; words: string }) => (
  <>
    <span class="wajah" aria-hidden="true">
      {standing.of.initials}
    </span>
    <div class="isi">
      <b>{standing.of.name}</b>
      <p class="kecil redup">
        {shortDayAndMonth(standing.of.date)}: {words}
      </p>
    </div>
  </>
);

const hoursOf = ({ of }: Standing): string =>
  [of.came, of.left].map((minute) => (minute === null ? '…' : minuteInWords(minute))).join(' – ');

const verdictOf = ({ verdict, by, isMine, text }: Decided): string =>
  `${verdictWords[verdict]}${isMine ? '' : ` oleh ${by}`}${text === '' ? '' : `, ${text}`}`;
