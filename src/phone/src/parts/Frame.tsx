import type { ComponentChildren } from 'preact';
import { useTitle } from '../app/ear';
import { useLive } from '../app/live';
import { unsentOf } from '../app/unsent';
import { refused } from '../tap/outbox';
import { greeting, minuteOf } from '../words/time';
import { Icon } from './Icon';
import { Link } from './Link';
import { Tabs } from './Tabs';

interface Props {
  readonly here: string;
  /** Without a title the person is greeted. */
  readonly title?: string;
  readonly under?: string;
  /** Where the arrow at the left leads. */
  readonly back?: string;
  /** Stands at the right instead of the word about sending. */
  readonly right?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Every screen: who I am or where I am on top, whether everything was sent, and the tabs that never move. */
export const Frame = ({ here, title, under, back, right, children }: Props) => {
  const { me, now, toApprove, unread } = useLive();
  useTitle(title ?? 'Hadir');
  return (
    <div class="hp">
      <header>
        {back !== undefined && (
          <Link to={back} kind="nil" label="Kembali">
            <Icon of="back" />
          </Link>
        )}
        {title === undefined && (
          <span class="wajah" aria-hidden="true">
            {me?.initials}
          </span>
        )}
        <div class="isi">
          {title === undefined && me !== null ? (
            <>
              <p class="kecil redup rapat">{greeting(minuteOf(now, me.zone))},</p>
              <h1 class="nama">{me.callName}</h1>
            </>
          ) : (
            <>
              <h1>{title}</h1>
              {under !== undefined && <p class="kecil redup">{under}</p>}
            </>
          )}
        </div>
        {right ?? <SendingChip />}
      </header>
      <main>
        {children}
      </main>
      <Tabs here={here} isSuperior={me?.isSuperior ?? false} waiting={toApprove} unread={unread} />
    </div>
  );
};

/** Always at the same place: what has been sent, in a word and an icon. */
export const SendingChip = () => {
  const live = useLive();
  const { taps, online, sending } = live;
  const count = unsentOf(live);
  if (!online) {
    return <Chip tone="n" icon="cloudOff" words="Tanpa sinyal" />;
  }
  if (sending.kind === 'stranger') {
    return (
      <a class="cip k" href="/masuk?kembali=/saku/hadir">
        <Icon of="person" />
        Masuk lagi
      </a>
    );
  }
  if (refused(taps).length > 0) {
    return <Chip tone="k" icon="cloud" words={`${refused(taps).length} belum terbaca`} />;
  }
  return count === 0 ? (
    <Chip tone="h" icon="cloudSent" words="Terkirim" more=" semua" />
  ) : (
    <Chip tone="n" icon="cloud" words={`${count} menunggu`} />
  );
};

interface ChipProps {
  readonly tone: string;
  readonly icon: 'cloud' | 'cloudOff' | 'cloudSent';
  readonly words: string;
  /** Left out where the screen is narrow or the head is full. */
  readonly more?: string;
}

const Chip = ({ tone, icon, words, more }: ChipProps) => (
  <span class={`cip ${tone}`} role="status">
    <Icon of={icon} />
    <span>
      {words}
      {more !== undefined && <span class="panjang">{more}</span>}
    </span>
  </span>
);
