import { putAway, useLive } from '../app/live';
import { renew } from '../app/start';
import { goTo } from '../app/way';
import { TroubleNote } from '../parts/TroubleNote';
import type { TroubleCode } from '../words/troubles';
import type { Home } from './state';
import { troublesNow } from './trouble-now';

const told: readonly TroubleCode[] = ['H-06', 'H-11', 'H-20'];

/** What holds for the phone and not for one tap; the most pressing one, below the button and never in its way. */
export const Notices = ({ home }: { home: Home }) => {
  const live = useLive();
  const first = troublesNow({ ...live, me: live.me! }, home).find((one) => told.includes(one.code));
  return first === undefined ? null : (
    <TroubleNote
      trouble={first}
      icon={first.code === 'H-06' ? 'cloud' : first.code === 'H-11' ? 'clock' : 'phone'}
      tone={first.code === 'H-11' ? 'n' : 'k'}
      ways={{
        understood: () => putAway(first.code),
        'send-now': () => void renew(),
        'by-colleague': () => goTo('/saku/titip'),
      }}
    />
  );
};
