import { useLive } from '../../app/live';
import { BigClock } from '../../parts/BigClock';
import { DaySpan } from '../../parts/DayLine';
import { Icon } from '../../parts/Icon';
import { Press, Resting } from '../../parts/Press';
import { clock, instantOf, laterInWords, minuteInWords, minuteSince, spanInWords } from '../../words/time';
import { leaveEarly, press } from '../act';
import { AskedCard } from '../ticket/AskedCard';
import { Notices } from '../Notices';
import { AskForgotten } from './AskForgotten';
import { PlaceCard } from '../morning/PlaceCard';
import { SmallWays } from '../morning/SmallWays';
import type { Home } from '../state';

/** The working day is over: Pulang. */
export const GoScreen = ({ home, otherWays }: { home: Extract<Home, { kind: 'go' }>; otherWays: () => void }) => {
  const { me, now } = useLive();
  const minute = minuteSince(home.day.date, now, me!.zone);
  const time = clock(now, me!.zone);
  return (
    <>
      <BigClock date={home.day.date} />
      {home.came !== null && (
        <>
          <DaySpan came={home.came} now={minute} ends={home.day.ends ?? minute} words={spanInWords(minute - home.came)} />
          <div class="daftar">
            <div>
              <span class="kotak-ik h">
                <Icon of="in" />
              </span>
              <div class="isi">
                <b>Masuk {minuteInWords(home.came)}</b>
                <p class="kecil redup">{standing(home.came, home.day.starts)}</p>
              </div>
              <span class="hij">
                <Icon of="check" />
              </span>
            </div>
          </div>
        </>
      )}
      <PlaceCard where={home.where} />
      {home.opens === null ? (
        <Press icon="out" verb="Pulang" then={`Dicatat jam ${time}`} press={() => void press('out')} />
      ) : (
        <Resting
          icon="out"
          verb={`Pulang mulai ${minuteInWords(home.opens)}`}
          then={`Terbuka sendiri ${laterInWords(instantOf(home.day.date, home.opens, me!.zone), now, me!.zone)}`}
          press={leaveEarly}
        />
      )}
      <SmallWays otherWays={otherWays} />
      <AskForgotten />
      <AskedCard />
      <Notices home={home} />
    </>
  );
};

const standing = (came: number, starts: number | null): string =>
  starts !== null && Math.floor(came) > starts ? `Terlambat ${Math.floor(came) - starts} menit` : 'Tepat waktu';
