import { useState } from 'preact/hooks';
import { later } from '../app/later';
import { useLive } from '../app/live';
import { Frame } from '../parts/Frame';
import type { InDoubt } from './doubt/DoubtScreen';
import { ComeScreen } from './morning/ComeScreen';
import { FreeScreen } from './morning/FreeScreen';
import { GoScreen } from './leaving/GoScreen';
import { LateScreen } from './morning/LateScreen';
import { OtherWays } from './OtherWays';
import { dayOf, homeOf, type Home } from './state';
import { TicketScreen } from './ticket/TicketScreen';
import { TroubleScreen } from './TroubleScreen';
import { UnclearScreen } from './doubt/UnclearScreen';

/** The recorded tap, as long as the code of the question about it has not come. */
const Recorded = ({ home: { tap } }: { home: InDoubt }) => {
  const { me } = useLive();
  return <TicketScreen home={{ kind: 'ticket', tap, day: dayOf(me!, tap.date), goes: null, again: null }} />;
};

const DoubtScreen = later(() => import('./doubt/DoubtScreen').then((file) => file.DoubtScreen), Recorded);

const LeaveEarlyScreen = later(() => import('./leaving/LeaveEarlyScreen').then((file) => file.LeaveEarlyScreen));

/** Hadir: one of eight faces, each with one big thing to press. */
export const HomeScreen = () => {
  const live = useLive();
  const [otherWays, setOtherWays] = useState(false);
  if (live.me === null) {
    return null;
  }
  if (live.trouble !== null) {
    return <TroubleScreen code={live.trouble} />;
  }
  const home = homeOf({ ...live, me: live.me });
  return (
    <Frame here="/saku/hadir">
      {faceOf(home, () => setOtherWays(true))}
      {otherWays && <OtherWays home={home} close={() => setOtherWays(false)} />}
    </Frame>
  );
};

const faceOf = (home: Home, otherWays: () => void) => {
  switch (home.kind) {
    case 'come':
      return <ComeScreen home={home} otherWays={otherWays} />;
    case 'late':
      return <LateScreen day={home.day} />;
    case 'outside':
    case 'no-place':
      return <DoubtScreen home={home} />;
    case 'unclear':
      return <UnclearScreen home={home} />;
    case 'ticket':
      return <TicketScreen home={home} />;
    case 'go':
      return <GoScreen home={home} otherWays={otherWays} />;
    case 'leave-early':
      return <LeaveEarlyScreen day={home.day} />;
    case 'free':
      return <FreeScreen home={home} />;
  }
};
