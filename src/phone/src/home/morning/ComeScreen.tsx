import { useLive } from '../../app/live';
import { BigClock } from '../../parts/BigClock';
import { MorningLine } from '../../parts/DayLine';
import { Press } from '../../parts/Press';
import { rupiah } from '../../words/money';
import { clock, minuteInWords, minuteOf } from '../../words/time';
import { press } from '../act';
import { AskedCard } from '../ticket/AskedCard';
import { AskForgotten } from '../leaving/AskForgotten';
import { Notices } from '../Notices';
import { PlaceCard } from './PlaceCard';
import type { Me } from '../me';
import type { Home } from '../state';
import { EarlyNote } from './EarlyNote';
import { SmallWays } from './SmallWays';
import { lossOf } from './stake';
import { Week } from './Week';

type Come = Extract<Home, { kind: 'come' }>;

/** The morning: the clock, where it stands, and Masuk. */
export const ComeScreen = ({ home, otherWays }: { home: Come; otherWays: () => void }) => {
  const { me, now } = useLive();
  const time = clock(now, me!.zone);
  return (
    <>
      <BigClock date={home.day.date} />
      <MorningLine day={home.day} now={minuteOf(now, me!.zone)} />
      <p class="baris mini tebal legenda">
        <span class="hij">● Tepat waktu</span>
        <span class="kun">● Terlambat</span>
        <span class="samar">● Lewat</span>
      </p>
      <Week days={me!.days} today={home.day.date} />
      <PlaceCard where={home.where} />
      <Press icon="in" verb="Masuk" then={`Jam ${time}${consequence(home, me!)}`} press={() => void press('in')} />
      <SmallWays otherWays={otherWays} />
      <EarlyNote home={home} />
      <AskForgotten />
      <AskedCard />
      <Notices home={home} />
    </>
  );
};

const consequence = ({ standing, day }: Come, me: Me): string => {
  switch (standing.kind) {
    case 'on-time':
      return ', tepat waktu';
    case 'late': {
      const loss = lossOf(me, day.date, standing.minutes);
      return `, terlambat ${standing.minutes} menit${loss === null || loss <= 0 ? '' : `, berkurang ${rupiah(loss)}`}`;
    }
    case 'early':
      return `, dihitung mulai ${minuteInWords(standing.opens)}`;
  }
};
