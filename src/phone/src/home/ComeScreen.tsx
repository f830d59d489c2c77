import { useLive } from '../app/live';
import { MorningLine } from '../parts/DayLine';
import { Press } from '../parts/Press';
import { clock, dateInWords, minuteInWords, minuteOf } from '../words/time';
import { press } from './act';
import { AskedCard } from './AskedCard';
import { Notices } from './Notices';
import { PlaceCard } from './PlaceCard';
import type { Home, Standing } from './state';
import { SmallWays } from './SmallWays';
import { Week } from './Week';

/** The morning: the clock, where it stands, and Masuk. */
export const ComeScreen = ({ home, otherWays }: { home: Extract<Home, { kind: 'come' }>; otherWays: () => void }) => {
  const { me, now } = useLive();
  const time = clock(now, me!.zone);
  return (
    <>
      <div>
        <p class="kecil redup">{dateInWords(home.day.date)}</p>
        <p class="baris garis-dasar">
          <time class="jam-besar">{time}</time>
          <span class="redup tebal">{me!.zone}</span>
        </p>
      </div>
      <MorningLine day={home.day} now={minuteOf(now, me!.zone)} />
      <p class="baris mini tebal legenda">
        <span class="hij">● Tepat waktu</span>
        <span class="kun">● Terlambat</span>
        <span class="samar">● Lewat</span>
      </p>
      <Week days={me!.days} today={home.day.date} />
      <PlaceCard where={home.where} />
      <Press icon="in" verb="Masuk" then={`Jam ${time}${consequence(home.standing)}`} press={() => void press('in')} />
      <SmallWays otherWays={otherWays} />
      <AskedCard />
      <Notices home={home} />
    </>
  );
};

const consequence = (standing: Standing): string => {
  switch (standing.kind) {
    case 'on-time':
      return ', tepat waktu';
    case 'late':
      return `, terlambat ${standing.minutes} menit`;
    case 'early':
      return `, dihitung mulai ${minuteInWords(standing.opens)}`;
  }
};
