import { useState } from 'preact/hooks';
import { goTo } from '../../app/way';
import { TroubleNote } from '../../parts/TroubleNote';
import { explain } from '../act';
import type { KeptTap } from '../kept';
import type { TroubleNow } from '../trouble-now';

const noteMax = 500;

/** H-17: the place cannot be true; the person is heard before anybody judges. */
export const ImplausibleNote = ({ tap, trouble }: { tap: KeptTap; trouble: TroubleNow }) => {
  const [writing, setWriting] = useState(false);
  return writing ? (
    <form
      class="kartu tumpuk"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('kata')).trim().slice(0, noteMax);
        void explain(tap, [{ kind: 'note', text }]);
      }}
    >
      <label class="kecil tebal" for="keterangan">
        Di mana Anda sebenarnya, dan mengapa lokasinya berbeda?
      </label>
      <textarea id="keterangan" name="kata" rows={3} maxLength={noteMax} required />
      <button class="tombol">Kirim keterangan</button>
    </form>
  ) : (
    <TroubleNote
      trouble={trouble}
      icon="place"
      tone="k"
      ways={{ write: () => setWriting(true), 'show-how': () => goTo('/saku/bantuan/lokasi') }}
    />
  );
};
