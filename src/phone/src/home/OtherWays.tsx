import { useEffect, useRef } from 'preact/hooks';
import { Helper } from '../parts/Helper';
import { Icon, type IconName } from '../parts/Icon';
import { present } from '../app/live';
import { goTo } from '../app/way';
import type { Evidence } from '../tap/tap';
import { leaveEarly, press } from './act';
import { intentNow, type Home } from './state';

/** Cara lain: a sheet from below with everything else that counts as much as the button. */
export const OtherWays = ({ home, close }: { home: Home; close: () => void }) => {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  // Closed by itself, the sheet gives the focus back to where it was.
  const shut = () => sheet.current?.close();
  const record = (evidence: Evidence) => {
    const intent = intentNow(home);
    shut();
    if (intent === null) {
      // Before the end of work every way to Pulang leads over the question why.
      leaveEarly();
    } else {
      void press(intent, [evidence]);
    }
  };
  return (
    <dialog class="lembaran" ref={sheet} onClose={close} aria-label="Cara lain">
      <div class="baris antara">
        <h2>Cara lain</h2>
        <button type="button" class="tombol polos" aria-label="Tutup" onClick={shut}>
          <Icon of="close" />
        </button>
      </div>
      <div class="daftar">
        <Row
          icon="qr"
          words="Pindai QR di tempat kerja"
          act={() => {
            shut();
            void scan(home);
          }}
        />
        <Row icon="bag" words="Saya sedang tugas luar" act={() => record({ kind: 'reason', value: 'tugas-luar' })} />
        <Row
          icon="sheet"
          words="Sudah tanda tangan kertas"
          act={() => record({ kind: 'reason', value: 'sudah-tanda-tangan-kertas' })}
        />
      </div>
      <Helper />
    </dialog>
  );
};

/** Whoever opens the scanner to come or to go has come or gone now, before its code is there; the code only speaks for it. */
const scan = async (home: Home): Promise<void> => {
  const intent = intentNow(home);
  if (intent !== null) {
    await press(intent);
  }
  if (present().trouble === null) {
    goTo('/saku/pindai');
  }
};

const Row = ({ icon, words, act }: { icon: IconName; words: string; act: () => void }) => (
  <button type="button" onClick={act}>
    <span class="kotak-ik">
      <Icon of={icon} />
    </span>
    <b class="isi">{words}</b>
    <Icon of="next" />
  </button>
);
