import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { unsentOf } from '../app/unsent';
import { post } from '../net/ask';
import { Note } from '../parts/Note';
import { leavePhone } from '../people/leave';
import { whyNotSent } from '../words/sent';

/** Ends the visit on this phone. What was not sent stays and is sent after the next sign-in. */
export const SignOut = () => {
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const live = useLive();
  const count = unsentOf(live);
  const leave = async () => {
    const answer = await post('/api/saku/sign-out', {});
    if (answer.kind === 'good' || answer.kind === 'stranger') {
      for (const person of new Set([live.session, live.me!.person])) {
        await leavePhone(person ?? live.me!.person);
      }
      location.assign('/masuk?kembali=%2Fsaku%2Fhadir');
    } else {
      setTrouble(whyNotSent('Permintaan keluar', answer));
    }
  };
  return asking ? (
    <div class="kartu tumpuk">
      <p>
        Setelah keluar, mencatat hadir perlu masuk lagi.
        {count > 0 && ` ${count} catatan yang belum terkirim tetap aman di HP ini.`}
      </p>
      {trouble !== '' && (
        <div role="alert">
          <Note icon="cloudOff" tone="k">
            {trouble}
          </Note>
        </div>
      )}
      <div class="dua-tombol">
        <button type="button" class="tombol dua" onClick={() => setAsking(false)}>
          Tidak jadi
        </button>
        <button type="button" class="tombol dua bat" onClick={() => void leave()}>
          Keluar
        </button>
      </div>
    </div>
  ) : (
    <button type="button" class="tombol polos penuh" onClick={() => setAsking(true)}>
      Keluar dari HP ini
    </button>
  );
};
