import { useState } from 'preact/hooks';
import { readSigns } from '../src/codes/signs';
import { Icon } from '../src/parts/Icon';
import { Note } from '../src/parts/Note';
import { pair } from './contact';

const codeSigns = 8;

/** The screen of a kiosk that is new, or that the server knows no more: one code, once, with internet. */
export const PairScreen = ({ refusal }: { refusal: string | null }) => {
  const [typed, setTyped] = useState('');
  const [sentence, setSentence] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const code = readSigns(typed);
    if (code.length !== codeSigns) {
      setSentence('Kode pasang terdiri dari 8 tanda, misalnya 7KQ2-MA01.');
      return;
    }
    setBusy(true);
    setSentence(await pair(code).catch(() => 'Peramban ini belum bisa membuat kunci. Perbarui perambannya, lalu coba lagi.'));
    setBusy(false);
  };
  return (
    <main class="pasang">
      <h1>{refusal === null ? 'Pasang kios' : 'Kios ini tidak terdaftar lagi'}</h1>
      <p class="redup">
        {refusal ?? (
          <>
            Minta operator membuka <b>Meja, halaman Kios</b>, mendaftarkan kios ini atau memasangnya ulang, lalu membacakan
            kodenya.
          </>
        )}
      </p>
      <form
        class="tumpuk"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label class="tumpuk">
          <span class="tebal">Kode pasang</span>
          <input
            class="kode"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            maxLength={12}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            placeholder="7KQ2-MA01"
          />
        </label>
        <button type="submit" class="tombol penuh" disabled={busy}>
          <Icon of="check" />
          {busy ? 'Memasang…' : 'Pasang'}
        </button>
      </form>
      {sentence !== null && (
        <div role="alert">
          <Note icon="info" tone="k">
            {sentence}
          </Note>
        </div>
      )}
    </main>
  );
};
