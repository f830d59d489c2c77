import { useState } from 'preact/hooks';
import { readTyped, type Reading } from '../codes/reading';

const lengthMax = 24;

/** The signs under the QR code, typed: for a camera that is broken, and for eyes that are better than the camera. */
export const TypedCode = ({ take }: { take: (reading: Reading) => void }) => {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="kartu ketik-kode"
      onSubmit={(event) => {
        event.preventDefault();
        take(readTyped(typed));
      }}
    >
      <label>
        <span class="tebal">Atau ketik kodenya</span>
        <span class="kecil redup"> 8 tanda di bawah QR, atau 16 tanda dari lembar cadangan</span>
        <input
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          maxLength={lengthMax}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          placeholder="ABCD-2345"
        />
      </label>
      <button type="submit" class="tombol dua">
        Pakai kode ini
      </button>
    </form>
  );
};
