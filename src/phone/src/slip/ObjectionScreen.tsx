import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { post } from '../net/ask';
import { useSeen } from '../net/seen';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon, type IconName } from '../parts/Icon';
import { Note } from '../parts/Note';
import { keep, recall } from '../store/facts';
import { newId } from '../tap/ids';

/** The answer of GET /api/saku/objections/{month}. */
interface SeenMatter {
  readonly title: string;
  readonly subtitle: string;
  readonly known: readonly { readonly about: string; readonly sentence: string; readonly inFavour: boolean }[];
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  readonly promise: string;
  readonly filed: string | null;
}

interface Draft {
  readonly id: string;
  readonly reason: string;
  readonly text: string;
}

const icons: Record<string, IconName> = {
  taps: 'clock',
  paper: 'sheet',
  machine: 'qr',
  colleagues: 'person',
  letter: 'bag',
  decision: 'personCheck',
};

const textMax = 2_000;

/** Ada yang keliru: everything that is known is laid out first; then one choice and one press. */
export const ObjectionScreen = ({ month, day, line }: { month: string; day: number | null; line: number | null }) => {
  const { me } = useLive();
  const about = day === null ? `line=${line}` : `day=${day}`;
  const path = `/api/saku/objections/${month}?${about}`;
  const seen = useSeen<SeenMatter>(path);
  const name = `keberatan/${me!.person}/${month}/${about}`;
  const [draft, setDraft] = useState<Draft>({ id: '', reason: '', text: '' });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    void recall<Draft>(name).then((kept) => setDraft(kept ?? { id: newId(Date.now()), reason: '', text: '' }));
  }, [name]);
  const write = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    // Every stroke is stored: a phone that goes dark loses no word.
    void keep(name, next);
  };
  const send = async () => setOutcome(await sendDraft(`/api/saku/objections/${month}`, { ...draft, day, line }));
  const back = day === null ? `/saku/slip/${month}/${line}` : `/saku/riwayat/${month}-${String(day).padStart(2, '0')}`;
  const matter = seen.value;
  const filed = outcome?.filed ?? matter?.filed ?? null;
  return (
    <Frame here="/saku/slip" title={matter?.title ?? 'Ada yang keliru'} under={matter?.subtitle} back={back}>
      {matter !== null && matter.known.length > 0 && (
        <div class="kartu">
          <p class="tebal kepala-daftar">Yang kami punya hari itu</p>
          <ul class="diketahui kecil">
            {matter.known.map((fact) => (
              <li key={fact.sentence} class={fact.inFavour ? 'memihak' : ''}>
                <Icon of={icons[fact.about] ?? 'info'} tone={fact.inFavour ? 'hij' : 'samar'} />
                <span>{fact.sentence}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {filed !== null ? (
        <Note icon="check" tone="h">
          <b>{outcome === null || outcome.before ? 'Keberatan ini sudah pernah dikirim.' : 'Keberatan terkirim.'}</b>{' '}
          {matter?.promise} <a href={`/meja/keberatan/${filed}`}>Lihat keberatannya</a>
        </Note>
      ) : (
        matter !== null && (
          <Form matter={matter} draft={draft} write={write} send={() => void send()} sentence={outcome?.sentence ?? null} />
        )
      )}
      <Fresh seen={seen} />
    </Frame>
  );
};

interface Outcome {
  readonly filed: string | null;
  readonly before: boolean;
  readonly sentence: string | null;
}

const sendDraft = async (path: string, body: unknown): Promise<Outcome> => {
  const answer = await post<{ id: string; before: boolean }>(path, body);
  switch (answer.kind) {
    case 'good':
      return { filed: answer.value.id, before: answer.value.before, sentence: null };
    case 'refused':
      return { filed: null, before: false, sentence: answer.sentence };
    case 'stranger':
      return { filed: null, before: false, sentence: 'Masuk lagi dahulu. Isian tetap tersimpan di HP ini.' };
    default:
      return { filed: null, before: false, sentence: 'Belum terkirim, tidak ada sinyal. Isian tetap di HP ini; tekan lagi nanti.' };
  }
};

interface FormProps {
  readonly matter: SeenMatter;
  readonly draft: Draft;
  readonly write: (part: Partial<Draft>) => void;
  readonly send: () => void;
  readonly sentence: string | null;
}

const Form = ({ matter, draft, write, send, sentence }: FormProps) => (
  <>
    <fieldset class="polos">
      <legend>
        <h2>Apa yang terjadi?</h2>
      </legend>
      <div class="daftar pilihan">
        {matter.choices.map(({ value, words }) => (
          <label key={value} class={value === draft.reason ? 'dipilih' : ''}>
            <input type="radio" name="sebab" checked={value === draft.reason} onChange={() => write({ reason: value })} />
            <span class="isi">{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <label class="bidang">
      <span class="kecil tebal">Ceritakan dengan kata sendiri, bila perlu</span>
      <textarea rows={3} maxLength={textMax} value={draft.text} onInput={(event) => write({ text: event.currentTarget.value })} />
    </label>
    {sentence !== null && (
      <div role="alert">
        <Note icon="info" tone="k">
          {sentence}
        </Note>
      </div>
    )}
    <div class="tumpuk dorong">
      <button type="button" class="tombol penuh tinggi" onClick={send} disabled={draft.id === ''}>
        Kirim keberatan
      </button>
      <p class="mini redup pusat">{matter.promise}</p>
    </div>
  </>
);
