import { later } from '../app/later';
import { putAway, useLive } from '../app/live';
import { renew } from '../app/start';
import { goTo } from '../app/way';
import { isInstalled, isIPhone } from '../first/install';
import { Note } from '../parts/Note';
import { TroubleNote } from '../parts/TroubleNote';
import { waiting } from '../tap/outbox';
import type { TroubleCode } from '../words/troubles';
import type { Home } from './state';
import { troublesNow } from './trouble-now';

const told: readonly TroubleCode[] = ['H-26', 'H-06', 'H-11', 'H-20'];

const ReleaseOld = later(() => import('../mine/ReleaseOld').then((file) => file.ReleaseOld), TroubleNote);

/** What holds for the phone and not for one tap; the most pressing one, below the button and never in its way. */
export const Notices = ({ home }: { home: Home }) => {
  const live = useLive();
  if (!live.online && isIPhone() && !isInstalled() && waiting(live.taps).length > 0) {
    // Safari clears what a page has kept when nobody opens it for a week; an app on the home screen it leaves alone.
    return (
      <Note icon="phone" tone="k">
        <b>Safari menyimpan catatan ini 7 hari.</b> Buka Laras lagi saat ada sinyal sebelum itu, supaya terkirim.
      </Note>
    );
  }
  const first = troublesNow({ ...live, me: live.me! }, home).find((one) => told.includes(one.code));
  if (first === undefined) {
    return null;
  }
  return first.code === 'H-26' ? (
    <ReleaseOld trouble={first} icon="phone" tone="k" />
  ) : (
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
