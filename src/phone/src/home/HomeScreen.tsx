import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { Frame } from '../parts/Frame';
import { ComeScreen } from './morning/ComeScreen';
import { FreeScreen } from './morning/FreeScreen';
import { GoScreen } from './leaving/GoScreen';
import { LateScreen } from './morning/LateScreen';
import { LeaveEarlyScreen } from './leaving/LeaveEarlyScreen';
import { NoPlaceScreen } from './doubt/NoPlaceScreen';
import { OtherWays } from './OtherWays';
import { OutsideScreen } from './doubt/OutsideScreen';
import { homeOf, type Home } from './state';
import { TicketScreen } from './ticket/TicketScreen';
import { TroubleScreen } from './TroubleScreen';
import { UnclearScreen } from './doubt/UnclearScreen';

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
      return <OutsideScreen home={home} />;
    case 'unclear':
      return <UnclearScreen home={home} />;
    case 'no-place':
      return <NoPlaceScreen home={home} />;
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
