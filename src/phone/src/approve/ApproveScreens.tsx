import { useLive } from '../app/live';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Note } from '../parts/Note';
import { dayInWords } from '../words/time';
import { CaseScreen } from './CaseScreen';
import { DoneScreen } from './DoneScreen';
import { GroupScreen } from './GroupScreen';
import { OneByOneScreen } from './OneByOneScreen';
import { keyOf } from './reviews';
import { SpotScreen } from './SpotScreen';
import { useReviews } from './useReviews';
import './approve.css';

/** Setujui: usual ones together, odd ones one by one, and what was decided today. */
export const ApproveScreens = ({ rest }: { rest: string }) => {
  const { me } = useLive();
  const reviews = useReviews();
  const seen = reviews.seen.value;
  if (seen === null) {
    return (
      <Frame here="/saku/setujui" title="Setujui">
        {reviews.seen.state === 'none' && !me!.isSuperior ? (
          <Note icon="info" tone="n">
            Belum ada orang yang diputuskan oleh {me!.honorific} hari ini.
          </Note>
        ) : (
          <Fresh seen={reviews.seen} />
        )}
      </Frame>
    );
  }
  if (rest === 'wajar') {
    return <OneByOneScreen reviews={reviews} of="usual" title="Satu per satu" />;
  }
  if (rest === 'putusan') {
    return <OneByOneScreen reviews={reviews} of="done" title="Baru diputuskan" />;
  }
  const [person, date, part] = rest.split('/');
  const asked = seen.cases.find((one) => one.person === person && one.date === date);
  if (asked !== undefined && asked.outside != null && part === 'area') {
    return <SpotScreen reviews={reviews} of={{ ...asked, outside: asked.outside }} />;
  }
  if (asked !== undefined) {
    return <CaseScreen reviews={reviews} of={asked} key={keyOf(asked)} />;
  }
  const { usual, odd, done } = reviews.groups;
  if (usual.length + odd.length > 0) {
    return <GroupScreen reviews={reviews} />;
  }
  return done.length > 0 ? (
    <DoneScreen reviews={reviews} />
  ) : (
    <Frame here="/saku/setujui" title="Setujui" under={`${dayInWords(seen.date)} · ${seen.unit}`}>
      <div class="kartu tumpuk">
        <b>Belum ada yang menunggu.</b>
        <p class="redup">Catatan hari ini muncul di sini begitu ada yang masuk.</p>
      </div>
      <p class="mini samar pusat dorong">
        <Icon of="info" /> {seen.usual}
      </p>
      <Fresh seen={reviews.seen} />
    </Frame>
  );
};
