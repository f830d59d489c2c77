import { useLive } from '../../app/live';
import { BigClock } from '../../parts/BigClock';
import { Press, Resting } from '../../parts/Press';
import { clock } from '../../words/time';
import { troubleOf } from '../../words/troubles';
import { press } from '../act';
import { AskedCard } from '../ticket/AskedCard';
import { AskForgotten } from '../leaving/AskForgotten';
import { Notices } from '../Notices';
import type { Home } from '../state';
import { Week } from './Week';

/** A holiday, a free day or leave: nothing is asked, and working all the same is one press. */
export const FreeScreen = ({ home }: { home: Extract<Home, { kind: 'free' }> }) => {
  const { day } = home;
  const { me, now } = useLive();
  const time = clock(now, me!.zone);
  const told = { honorific: me!.honorific, decider: me!.decider, time, day: day.name ?? 'tidak ada jadwal' };
  const { title, body } = troubleOf(day.kind === 'leave' ? 'H-19' : 'H-18', told);
  return (
    <>
      <BigClock date={day.date} />
      <div>
        <h2>{title}</h2>
        <p class="redup">{body}</p>
      </div>
      <Week days={me!.days} today={day.date} />
      <AskForgotten />
      <AskedCard />
      <Notices home={home} />
      <div class="dorong">
        {day.kind === 'leave' ? (
          <Press
            icon="in"
            verb="Tetap catat"
            then={`Jam ${time}, dilihat ${me!.decider}`}
            press={() => void press('in', [{ kind: 'reason', value: 'masuk-saat-cuti' }])}
            lower
          />
        ) : (
          <Resting
            icon="in"
            verb="Ya, saya bertugas"
            then={`Catat masuk jam ${time}`}
            press={() => void press('in', [{ kind: 'reason', value: 'bertugas-hari-libur' }])}
          />
        )}
      </div>
    </>
  );
};
