import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { renew } from '../app/start';
import { post } from '../net/ask';
import { useSeen } from '../net/seen';
import type { PhoneDevicesResponse } from '../net/wire';
import { Icon } from '../parts/Icon';
import { forgetDevice, myKey } from '../tap/key';
import { whyNotSent } from '../words/sent';
import { dateOf, shortDate } from '../words/time';

/** The phones that may stand for this person, each with the way to take it back. */
export const Devices = () => {
  const { me } = useLive();
  const [version, setVersion] = useState(0);
  const [asked, setAsked] = useState<string | null>(null);
  const [here, setHere] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const seen = useSeen<PhoneDevicesResponse>('/api/saku/devices', version);
  useEffect(() => {
    void myKey(me!.person, me!.number).then((key) => setHere(key?.device ?? null));
  }, [me!.person]);
  const release = async (id: string) => {
    const answer = await post('/api/saku/devices/release', { id });
    if (answer.kind === 'good') {
      if (id === here) {
        await forgetDevice(me!.person);
      }
      // This phone may have waited for the place of that one.
      void renew();
    }
    // Nothing that did not happen may look as if it had: a lost phone would stay bound.
    setTrouble(answer.kind === 'good' ? '' : whyNotSent('Permintaan', answer));
    if (answer.kind === 'good') {
      setAsked(null);
    }
    setVersion((count) => count + 1);
  };
  const devices = seen.value?.devices ?? [];
  return (
    <section class="kartu tumpuk" aria-label="HP saya">
      <b>HP saya</b>
      {devices.length === 0 && <p class="kecil redup">Daftar HP muncul di sini saat ada sinyal.</p>}
      {devices.map((device) => (
        <div class="tumpuk" key={device.id}>
          <div class="baris perangkat">
            <span class="kotak-ik">
              <Icon of="phone" />
            </span>
            <div class="isi">
              <b>{device.name}</b>
              <p class="kecil redup">
                {device.id === here ? 'HP ini' : 'HP lain'}, sejak {shortDate(dateOf(device.boundAt, me!.zone))}
                {device.usedAt != null && `, terakhir mencatat ${shortDate(dateOf(device.usedAt, me!.zone))}`}
              </p>
            </div>
            {asked !== device.id && (
              <button type="button" class="tombol polos kecil" onClick={() => setAsked(device.id)}>
                Lepaskan
              </button>
            )}
          </div>
          {asked === device.id && (
            <>
              <p class="kecil">
                {device.id === here
                  ? 'HP ini tidak lagi bisa mencatat atas nama Anda sampai diikat lagi. Catatan yang belum terkirim tetap di sini.'
                  : 'HP itu tidak lagi bisa mencatat atas nama Anda. Catatan yang sudah diterima tetap ada.'}
              </p>
              {trouble !== '' && (
                <p class="kecil kun" role="alert">
                  {trouble}
                </p>
              )}
              <div class="dua-tombol">
                <button type="button" class="tombol dua" onClick={() => setAsked(null)}>
                  Tidak jadi
                </button>
                <button type="button" class="tombol dua bat" onClick={() => void release(device.id)}>
                  Lepaskan
                </button>
              </div>
            </>
          )}
        </div>
      ))}
    </section>
  );
};
