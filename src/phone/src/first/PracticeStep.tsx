import { useState } from 'preact/hooks';
import { change, useLive } from '../app/live';
import type { KeptTap } from '../home/kept';
import { dayOf } from '../home/state';
import { MorningLine } from '../parts/DayLine';
import { Icon } from '../parts/Icon';
import { Press } from '../parts/Press';
import { Ticket } from '../parts/Ticket';
import { now as serverNow } from '../tap/clock';
import { record } from '../tap/outbox';
import { clock, dateInWords, dateOf, minuteOf } from '../words/time';

/** Step 3: the true screen with a ribbon over it. The tap is made, kept and shown, and counts for nothing. */
export const PracticeStep = ({ next }: { next: () => void }) => {
  const { me, now } = useLive();
  const [made, setMade] = useState<KeptTap | null>(null);
  const date = dateOf(now, me!.zone);
  const day = dayOf(me!, date);
  const press = async () => {
    const at = Date.now();
    const kept = await record({
      author: me!,
      date: dateOf(serverNow(), me!.zone),
      zone: me!.zone,
      intent: 'in',
      tapAt: at,
      evidence: [],
      practice: true,
    });
    setMade(kept);
    change({ said: { words: `Latihan: Masuk ${clock(kept.at, me!.zone)} sudah tercatat.` } });
  };
  return (
    <>
      <p class="pita lebar" role="note">
        Latihan. Tidak dihitung dan tidak dikirim.
      </p>
      {made === null ? (
        <>
          <div>
            <p class="kecil redup">{dateInWords(date)}</p>
            <p class="baris garis-dasar">
              <time class="jam-besar">{clock(now, me!.zone)}</time>
              <span class="redup tebal">{me!.zone}</span>
            </p>
          </div>
          <MorningLine day={day} now={minuteOf(now, me!.zone)} />
          <p class="redup">Tekan tombol besar ini setiap datang. Sesudah itu karcis muncul.</p>
          <div class="tumpuk dorong">
            <Press icon="in" verb="Masuk" then="Coba tekan, ini latihan" press={() => void press()} />
            <button type="button" class="tombol polos" onClick={next}>
              Nanti saja
            </button>
          </div>
        </>
      ) : (
        <>
          <Ticket tap={made} day={day} />
          <p class="redup">Begitu saja. {me!.honorific} tidak perlu menunggu sinyal; jam saat menekan yang dihitung.</p>
          <div class="tumpuk dorong">
            <button type="button" class="tombol penuh" onClick={next}>
              <Icon of="check" />
              Saya mengerti
            </button>
          </div>
        </>
      )}
    </>
  );
};
