import { useState } from 'preact/hooks';
import { change } from '../app/live';
import { goTo } from '../app/way';
import { DayStroke } from '../history/Stroke';
import { spanOf, type SeenDay } from '../history/month';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Note } from '../parts/Note';
import { isNewTouch } from '../parts/touch';
import { dayInWords, minuteInWords } from '../words/time';
import { OutsideSketch } from './OutsideSketch';
import { keyOf, verdictWords, type Case, type Choice, type Verdict } from './reviews';
import { Told } from './Told';
import { lastOf, type Reviews } from './useReviews';

/** One case: what is known, how the last thirty days looked, and three buttons. The next opens by itself. */
export const CaseScreen = ({ reviews, of: one }: { reviews: Reviews; of: Case }) => {
  const [choosing, setChoosing] = useState<'asked' | 'returned' | null>(null);
  const { odd, done } = reviews.groups;
  const seen = reviews.seen.value!;
  const place = odd.findIndex((standing) => keyOf(standing.of) === keyOf(one));
  const last = lastOf(done);
  const decide = (verdict: Verdict, choice?: Choice) => {
    // The next case opens with the same buttons under the finger.
    if (!isNewTouch()) {
      return;
    }
    void reviews.decide([one], verdict, choice);
    change({ said: { words: `${one.name} ${verdictWords[verdict]}.` } });
    const next = odd[place + 1] ?? odd.find((standing) => keyOf(standing.of) !== keyOf(one));
    goTo(next === undefined ? '/saku/setujui' : `/saku/setujui/${keyOf(next.of)}`, true);
  };
  return (
    <Frame
      here="/saku/setujui"
      title={place < 0 ? one.name : `${place + 1} dari ${odd.length}`}
      under={done.length > 0 ? `${done.length} lainnya sudah diputuskan` : dayInWords(one.date)}
      back="/saku/setujui"
      right={
        last.length > 0 && (
          <button type="button" class="tombol polos kecil" onClick={() => reviews.undo(last)}>
            Batalkan
          </button>
        )
      }
    >
      {reviews.told.length > 0 && <Told reviews={reviews} />}
      <div class="kartu tumpuk">
        <div class="baris">
          <span class="wajah k" aria-hidden="true">
            {one.initials}
          </span>
          <div class="isi">
            <b class="besar">{one.name}</b>
            <p class="kecil redup">
              {one.post}, {dayInWords(one.date)}
            </p>
          </div>
        </div>
        {one.outside != null && <OutsideSketch of={one.outside} />}
        {one.outside == null && one.starts !== null && <DayStroke day={lineOf(one)} span={spanOf([lineOf(one)])} />}
        {one.doubts.map(({ code, words }) => (
          <p class="kun tebal" key={code + words}>
            <Icon of="help" /> {words}
          </p>
        ))}
        {one.isDrawn && <p class="redup">Contoh acak: tidak ada yang ganjil, mohon dilihat sebentar.</p>}
        <dl class="rincian">
          <Row name="Masuk" value={one.came === null ? 'belum ada' : minuteInWords(one.came)} />
          <Row name="Pulang" value={one.left === null ? 'belum ada' : minuteInWords(one.left)} />
          {one.said.length > 0 && <Row name="Alasan" value={one.said.join(', ')} />}
          {one.pattern !== '' && <Row name="Pola 30 hari" value={one.pattern} />}
          {one.answer !== null && <Row name="Jawaban" value={one.answer} />}
        </dl>
        {one.evidence.map(({ time, what, words }) => (
          <p class="kecil redup" key={time + what}>
            {what} {time}: {words}
          </p>
        ))}
      </div>
      {one.raised != null && (
        <Note icon="clock" tone="k">
          {one.raised}
        </Note>
      )}
      {one.outside != null && (
        <Note icon="info" tone="n">
          {one.outside.isProposed ? (
            'Tempat ini sudah diusulkan sebagai area kerja; BKPSDM atau Kominfo yang memutuskan.'
          ) : (
            <>
              Memang tempat tugas?{' '}
              <Link to={`/saku/setujui/${keyOf(one)}/area`} kind="taut">
                Tambahkan tempat ini sebagai area kerja
              </Link>
            </>
          )}
        </Note>
      )}
      {one.decided !== null && !one.isOpen && (
        <Note icon="personCheck" tone="n">
          {one.decided.by} sudah memutuskan hari ini{one.decided.text !== '' && `: ${one.decided.text}`}.
        </Note>
      )}
      {choosing === null ? (
        <div class="tumpuk dorong">
          <button type="button" class="tombol hj penuh tinggi" onClick={() => decide('accepted')}>
            <Icon of="check" />
            Setujui
          </button>
          <div class="dua-tombol">
            <button type="button" class="tombol dua" onClick={() => isNewTouch() && setChoosing('asked')}>
              <Icon of="help" />
              Tanya
            </button>
            <button type="button" class="tombol dua bat" onClick={() => isNewTouch() && setChoosing('returned')}>
              <Icon of="reply" />
              Kembalikan
            </button>
          </div>
        </div>
      ) : (
        <Choices
          title={choosing === 'asked' ? 'Apa yang ditanyakan?' : 'Mengapa dikembalikan?'}
          all={choosing === 'asked' ? seen.questions : seen.returns}
          choose={(choice) => decide(choosing, choice)}
          close={() => setChoosing(null)}
        />
      )}
    </Frame>
  );
};

const Row = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt class="redup">{name}</dt>
    <dd>{value}</dd>
  </div>
);

interface ChoicesProps {
  readonly title: string;
  readonly all: readonly Choice[];
  readonly choose: (choice: Choice) => void;
  readonly close: () => void;
}

/** Ready-made words, each with what follows from it, so that nobody types and nobody is surprised. */
const Choices = ({ title, all, choose, close }: ChoicesProps) => (
  <div class="tumpuk dorong" role="group" aria-label={title}>
    <h2 class="besar">{title}</h2>
    <div class="daftar">
      {all.map((choice) => (
        <button type="button" onClick={() => choose(choice)} key={choice.code}>
          <span class="isi">
            {choice.words}
            <small class="mini redup">{choice.then}</small>
          </span>
          <Icon of="next" tone="samar" />
        </button>
      ))}
    </div>
    <button type="button" class="tombol polos penuh" onClick={close}>
      Tidak jadi
    </button>
  </div>
);

const lineOf = (one: Case): SeenDay => ({
  date: one.date,
  tone: one.doubts.length > 0 ? 'k' : 'h',
  words: one.name,
  reason: '',
  hours: '',
  starts: one.starts,
  ends: one.ends,
  came: one.came,
  left: one.left,
  via: '',
  cost: null,
  worked: [],
  moments: [],
  review: null,
});
