import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { Icon } from '../parts/Icon';
import { clock, dayInWords } from '../words/time';
import type { Doubt, Given } from './doubts';

interface Props {
  readonly doubt: Doubt;
  readonly answers: readonly { readonly value: string; readonly words: string }[];
  /** The last answer from this phone; null when it came from elsewhere. */
  readonly given: Given | null;
  readonly answer: (value: string, note: string | null) => void;
}

const noteMax = 500;

/** One tap: when, why somebody asks, and the ready-made answers. One press answers; words are a second one, for who likes. */
export const DoubtCard = ({ doubt, answers, given, answer }: Props) => {
  const { me } = useLive();
  const [changing, setChanging] = useState(false);
  const wordsOf = (value: string) => answers.find((one) => one.value === value)?.words ?? value.replaceAll('-', ' ');
  const isOpen = doubt.answer === null || changing;
  return (
    <section class="kartu tumpuk" data-uji="pertanyaan">
      <div class="baris antara">
        <b>
          {dayInWords(doubt.date)}, {doubt.intent === 'in' ? 'masuk' : 'pulang'} {clock(doubt.at, me!.zone)}
        </b>
        <span class={`cip ${doubt.answer === null ? 'k' : 'h'}`}>
          <Icon of={doubt.answer === null ? 'help' : 'check'} />
          {doubt.answer === null ? 'ditanya' : 'dijawab'}
        </span>
      </div>
      <ul class="sebab-tanya">
        {doubt.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {doubt.standing === 'looked-at' && (
        <p class="kecil redup">Catatan ini dilihat dua orang dari unit lain. Jawaban {me!.honorific} ikut dibaca.</p>
      )}
      {isOpen ? (
        <div class="pilih" role="group" aria-label="Apa yang terjadi?">
          {answers.map(({ value, words }) => (
            <button
              type="button"
              key={value}
              onClick={() => {
                setChanging(false);
                answer(value, null);
              }}
            >
              {words}
            </button>
          ))}
        </div>
      ) : (
        <Answered
          words={wordsOf(doubt.answer!)}
          note={doubt.note}
          given={given}
          add={(note) => answer(doubt.answer!, note)}
          change={() => setChanging(true)}
        />
      )}
      <details class="kecil">
        <summary>Lihat semua bukti</summary>
        <ul class="bukti">
          {doubt.proofs.map(({ sentence, weight }) => (
            <li key={sentence} class={weight > 0 ? 'kun' : 'redup'}>
              <Icon of={weight > 0 ? 'help' : 'check'} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

interface AnsweredProps {
  readonly words: string;
  readonly note: string | null;
  readonly given: Given | null;
  readonly add: (note: string) => void;
  readonly change: () => void;
}

const Answered = ({ words, note, given, add, change }: AnsweredProps) => {
  const [writing, setWriting] = useState(false);
  return (
    <div class="tumpuk">
      <p role="status">
        <b>{words}</b>
        {note !== null && `, ${note}`}
        <span class="kecil redup">{given !== null && given.sentAt === null ? ' · tersimpan di HP' : ' · terkirim'}</span>
      </p>
      {writing ? (
        <form
          class="tumpuk"
          onSubmit={(event) => {
            event.preventDefault();
            const text = String(new FormData(event.currentTarget).get('keterangan')).trim();
            setWriting(false);
            if (text !== '') {
              add(text);
            }
          }}
        >
          <label class="kecil tebal">
            Keterangan
            <textarea class="isian-panjang" name="keterangan" rows={3} maxLength={noteMax} defaultValue={note ?? ''} />
          </label>
          <button class="tombol">Kirim</button>
        </form>
      ) : (
        <div class="baris">
          <button type="button" class="tombol polos" onClick={() => setWriting(true)}>
            Tambah keterangan
          </button>
          <button type="button" class="tombol polos" onClick={change}>
            Ganti jawaban
          </button>
        </div>
      )}
    </div>
  );
};
