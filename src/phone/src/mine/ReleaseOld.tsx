import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { renew } from '../app/start';
import { post } from '../net/ask';
import { useSeen } from '../net/seen';
import type { PhoneDevicesDevice, PhoneDevicesResponse } from '../net/wire';
import { Link } from '../parts/Link';
import { TroubleNote, type TroubleNoteProps } from '../parts/TroubleNote';
import { whyNotSent } from '../words/sent';
import { dateOf, shortDate } from '../words/time';

/** H-26: the person has too many phones. The one that lay unused the longest is offered; what waits here goes by itself. */
export const ReleaseOld = (note: TroubleNoteProps) => {
  const { me } = useLive();
  const [version, setVersion] = useState(0);
  const [trouble, setTrouble] = useState('');
  const oldest = oldestOf(useSeen<PhoneDevicesResponse>('/api/saku/devices', version).value?.devices ?? []);
  const release = async (id: string) => {
    const answer = await post('/api/saku/devices/release', { id });
    setTrouble(answer.kind === 'good' ? '' : whyNotSent('Permintaan', answer));
    await renew();
    setVersion((count) => count + 1);
  };
  return (
    <div class="tumpuk">
      <TroubleNote {...note} />
      {oldest !== null && (
        <button type="button" class="tombol dua penuh" onClick={() => void release(oldest.id)}>
          Lepaskan {oldest.name}, terakhir dipakai {shortDate(dateOf(usedAt(oldest), me!.zone))}
        </button>
      )}
      {trouble !== '' && (
        <p class="kecil kun" role="alert">
          {trouble}
        </p>
      )}
      <Link to="/saku/saya" kind="tombol polos penuh">
        Pilih HP lain di Saya
      </Link>
    </div>
  );
};

/** A phone that has recorded nothing yet was used when it was bound. */
const usedAt = ({ boundAt, usedAt: last }: PhoneDevicesDevice): number => last ?? boundAt;

const oldestOf = (devices: readonly PhoneDevicesDevice[]): PhoneDevicesDevice | null =>
  devices.reduce<PhoneDevicesDevice | null>((old, one) => (old === null || usedAt(one) < usedAt(old) ? one : old), null);
