import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { chooseTheme, theme } from '../app/theme';
import { clock, dateInWords } from '../words/time';
import { Icon } from './Icon';

/** The date and the time as large as they fit, and above the clock the switch for a screen in the sun. */
export const BigClock = ({ date }: { date: string }) => {
  const { me, now } = useLive();
  const [isTerik, setTerik] = useState(theme() === 'terik');
  const turn = () => {
    chooseTheme(isTerik ? 'ikut' : 'terik');
    setTerik(!isTerik);
  };
  return (
    <div>
      <div class="baris">
        <p class="kecil redup">{dateInWords(date)}</p>
        <button type="button" class="tombol polos terik" aria-pressed={isTerik} aria-label="Terik, untuk di bawah matahari" onClick={turn}>
          <Icon of="sun" />
        </button>
      </div>
      <p class="baris garis-dasar">
        <time class="jam-besar">{clock(now, me!.zone)}</time>
        <span class="redup tebal">{me!.zone}</span>
      </p>
    </div>
  );
};
