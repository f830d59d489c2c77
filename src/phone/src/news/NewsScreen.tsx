import { useEffect, useRef, useState } from 'preact/hooks';
import { change, useLive } from '../app/live';
import { post } from '../net/ask';
import { useSeen } from '../net/seen';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon, type IconName } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Note } from '../parts/Note';
import { newId } from '../tap/ids';
import { waiting } from '../tap/outbox';
import { clock, dateOf, dayInWords, shortDayAndMonth } from '../words/time';
import { whyNotSent } from '../words/sent';
import { inOrder, unsentItem, type NewsItem, type SeenNews } from './news';
import './news.css';

const icons: Record<NewsItem['kind'], readonly [icon: IconName, tone: string]> = {
  question: ['help', 'k'],
  decision: ['personCheck', ''],
  correction: ['calendar', 'b'],
  answer: ['reply', ''],
  slip: ['money', 'h'],
  raised: ['personCheck', 'k'],
  reminder: ['bell', 'k'],
  forgotten: ['clock', 'k'],
  unsent: ['cloudOff', 'k'],
};

/** Kabar: what a person should know, questions first, each with its answer on the same screen. */
export const NewsScreen = () => {
  const { me, taps, now } = useLive();
  const [version, setVersion] = useState(0);
  const seen = useSeen<SeenNews>('/api/saku/news', version);
  const unread = seen.value?.unread ?? 0;
  useEffect(() => {
    if (seen.state === 'fresh' && unread > 0) {
      // Read is what was on the screen, not what came meanwhile; the words "baru" stay until the next look.
      void post('/api/saku/news/seen', {}).then((answer) => answer.kind === 'good' && change({ unread: 0 }));
    }
  }, [seen.state, unread]);
  const unsent = waiting(taps);
  const since = unsent.length === 0 ? null : Math.min(...unsent.map((kept) => kept.tap.tapAt));
  const own = unsentItem(since, unsent.length, now, since === null ? '' : dayInWords(dateOf(since, me!.zone)));
  const items = [...(own === null ? [] : [own]), ...inOrder(seen.value?.items ?? [])];
  return (
    <Frame here="/saku/saya" title="Kabar" under={unread > 0 ? `${unread} baru` : undefined} back="/saku/saya">
      {items.length === 0 && seen.state !== 'none' && (
        <div class="kartu tumpuk">
          <b>Belum ada kabar.</b>
          <p class="redup">Pertanyaan atasan, keputusan, dan slip yang sudah jadi muncul di sini.</p>
        </div>
      )}
      {items.map((item) => (
        <Item item={item} answers={seen.value?.answers ?? []} answered={() => setVersion((count) => count + 1)} key={item.id} />
      ))}
      <Fresh seen={seen} />
    </Frame>
  );
};

interface ItemProps {
  readonly item: NewsItem;
  readonly answers: readonly string[];
  readonly answered: () => void;
}

const Item = ({ item, answers, answered }: ItemProps) => {
  const { me } = useLive();
  const [icon, tone] = icons[item.kind];
  return (
    <article class="kartu kabar">
      <span class={`kotak-ik ${tone}`}>
        <Icon of={icon} />
      </span>
      <div class="isi tumpuk">
        <div>
          <h2 class="kecil">
            {item.title} {item.isNew && <span class="cip n">baru</span>}
          </h2>
          <p>{item.sentence}</p>
          <p class="mini samar">
            {shortDayAndMonth(dateOf(item.at, me!.zone))} {clock(item.at, me!.zone)}
          </p>
        </div>
        {item.review !== null && item.answered === null ? (
          <Answer review={item.review} answers={answers} done={answered} />
        ) : (
          item.href !== '/saku/kabar' && (
            <Link to={item.href} kind="tombol dua kecil">
              Buka
            </Link>
          )
        )}
        {item.answered !== null && (
          <p class="kecil hij">
            <Icon of="check" /> Sudah dijawab: {item.answered}
          </p>
        )}
      </div>
    </article>
  );
};

/** One press answers; own words are behind one more. */
const Answer = ({ review, answers, done }: { review: string; answers: readonly string[]; done: () => void }) => {
  const [text, setText] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  // The same words are the same answer, however often they are pressed and whatever became of the server's word.
  const given = useRef({ words: '', id: '', isUnderWay: false });
  const send = async (words: string) => {
    if (given.current.isUnderWay) {
      return;
    }
    const id = given.current.words === words ? given.current.id : newId(Date.now());
    given.current = { words, id, isUnderWay: true };
    const answer = await post('/api/saku/reviews/answers', { id, review, text: words });
    given.current.isUnderWay = false;
    if (answer.kind === 'good') {
      done();
    } else {
      setTrouble(whyNotSent('Jawaban', answer));
    }
  };
  return (
    <div class="tumpuk">
      <div class="pilih" role="group" aria-label="Jawaban">
        {answers.map((words) => (
          <button type="button" onClick={() => void send(words)} key={words}>
            {words}
          </button>
        ))}
        {text === null && (
          <button type="button" onClick={() => setText('')}>
            Tulis sendiri
          </button>
        )}
      </div>
      {text !== null && (
        <>
          <label class="bidang">
            <span class="kecil tebal">Jawaban</span>
            <textarea rows={3} maxLength={500} value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
          <button type="button" class="tombol penuh" onClick={() => void send(text)}>
            Kirim jawaban
          </button>
        </>
      )}
      {trouble !== null && (
        <div role="alert">
          <Note icon="cloudOff" tone="k">
            {trouble}
          </Note>
        </div>
      )}
    </div>
  );
};
