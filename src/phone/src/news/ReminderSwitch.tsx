import { useState } from 'preact/hooks';
import { post } from '../net/ask';
import { useSeen } from '../net/seen';
import { Icon } from '../parts/Icon';
import type { SeenNews } from './news';

/** Off until the person asks for it: one word before the morning window closes, one after the end of work. */
export const ReminderSwitch = () => {
  const [version, setVersion] = useState(0);
  const [trouble, setTrouble] = useState(false);
  const { value } = useSeen<SeenNews>('/api/saku/news', version);
  const isOn = value?.reminds === true;
  const change = async () => {
    const answer = await post('/api/saku/reminders', { isOn: !isOn });
    setTrouble(answer.kind !== 'good');
    setVersion((count) => count + 1);
  };
  return (
    <div class="kartu tumpuk">
      <div class="baris">
        <span class="kotak-ik">
          <Icon of="clock" />
        </span>
        <div class="isi">
          <b>Pengingat Masuk dan Pulang</b>
          <p class="kecil redup">
            {isOn
              ? 'Menyala: 10 menit sebelum jendela masuk tutup dan 15 menit setelah jam kerja, hanya bila belum menekan. Tidak pada hari libur, cuti, atau malam.'
              : 'Mati. Bila dinyalakan, Laras mengingatkan sebelum jendela masuk tutup dan setelah jam kerja, hanya bila belum menekan.'}
          </p>
          {trouble && (
            <p class="kecil kun" role="alert">
              Belum tersimpan, tidak ada sinyal. Tekan lagi saat sinyal kembali.
            </p>
          )}
        </div>
      </div>
      {value !== null && (
        <button type="button" role="switch" aria-checked={isOn} class="tombol dua penuh" onClick={() => void change()}>
          {isOn ? 'Jangan ingatkan lagi' : 'Ingatkan saya'}
        </button>
      )}
    </div>
  );
};
