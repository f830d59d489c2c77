import { useEffect, useState } from 'preact/hooks';
import { pushState, switchOff, switchOn, type PushState } from '../news/push';
import { Icon } from '../parts/Icon';

const words: Record<PushState, string> = {
  unable: 'HP ini belum bisa. Kabar tetap terbaca di dalam aplikasi. Di iPhone, pasang dulu di layar utama.',
  off: 'Pertanyaan atasan dan keputusan muncul di layar HP, paling banyak dua kali sehari.',
  on: 'Menyala. Tidak ada yang dikirim antara pukul 20.00 dan 05.00.',
  'no-signal': 'Belum bisa dinyalakan karena sinyal. Tidak ada yang berubah; tekan lagi nanti.',
  forbidden: 'HP ini belum mengizinkan. Buka setelan peramban, lalu izinkan pemberitahuan.',
};

/** The switch for notices on the screen of this phone. */
export const PushSwitch = () => {
  const [state, setState] = useState<PushState>('unable');
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  const change = async () => setState(await (state === 'on' ? switchOff() : switchOn()));
  return (
    <div class="kartu tumpuk">
      <div class="baris">
        <span class="kotak-ik">
          <Icon of="bell" />
        </span>
        <div class="isi">
          <b>Kabar di layar HP</b>
          <p class="kecil redup">{words[state]}</p>
        </div>
      </div>
      {(state === 'on' || state === 'off' || state === 'no-signal') && (
        <button type="button" role="switch" aria-checked={state === 'on'} class="tombol dua penuh" onClick={() => void change()}>
          {state === 'on' ? 'Matikan' : 'Nyalakan'}
        </button>
      )}
    </div>
  );
};
