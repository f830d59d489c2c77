import { useEffect, useState } from 'preact/hooks';
import type { Intent } from '../src/tap/tap';
import { minuteOf } from '../src/words/time';
import { CardScreen } from './CardScreen';
import { kioskNow } from './clock';
import { CodeScreen } from './CodeScreen';
import { useLive } from './live';
import { PairScreen } from './PairScreen';

const nightBegins = 20 * 60;
const nightEnds = 4.5 * 60;
const every = 250;

/** What the kiosk shows: the code, the camera for cards, or how to pair it. */
export const App = () => {
  const { paired, isOutdated, refusal } = useLive();
  const [now, setNow] = useState(kioskNow());
  const [asked, setAsked] = useState<Intent | null>(null);
  useEffect(() => {
    const bell = setInterval(() => setNow(kioskNow()), every);
    return () => clearInterval(bell);
  }, []);
  const minute = paired === null ? 0 : minuteOf(now, paired.zone);
  const isNight = paired !== null && (minute >= nightBegins || minute < nightEnds);
  useEffect(() => {
    if (isNight) {
      document.documentElement.dataset['tema'] = 'gelap';
    } else {
      delete document.documentElement.dataset['tema'];
    }
  }, [isNight]);
  const isIdle = paired !== null && asked === null;
  useEffect(() => {
    if (isOutdated && isIdle) {
      location.reload();
    }
  }, [isOutdated, isIdle]);
  // Its codes count for nothing any more; whoever is in the middle of showing a card finishes that first.
  if (paired === null || (refusal !== null && asked === null)) {
    return <PairScreen refusal={refusal} />;
  }
  return asked === null ? (
    <CodeScreen paired={paired} now={now} isNight={isNight} ask={setAsked} />
  ) : (
    <CardScreen paired={paired} intent={asked} done={() => setAsked(null)} />
  );
};
