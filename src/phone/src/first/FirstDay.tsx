import { useEffect, useState } from 'preact/hooks';
import { useTitle } from '../app/ear';
import { change, present, useLive } from '../app/live';
import { watchWhileSeen } from '../app/start';
import { goTo } from '../app/way';
import { after, keepFirstStep, numberOf, placeOf, type FirstStep } from './steps';
import { InstallStep } from './InstallStep';
import { PlaceStep } from './PlaceStep';
import { PracticeStep } from './PracticeStep';
import { WhoStep } from './WhoStep';

/** The first day on this phone, one thing a screen. It may be left at any point and goes on there. */
export const FirstDay = () => {
  const { me, first } = useLive();
  // Whoever comes from the card has seen the name there and chosen the PIN.
  const [fromCard] = useState(() => location.pathname === '/saku/mulai');
  const go = async (step: FirstStep) => {
    await keepFirstStep(me!.person, step);
    change({ first: step });
    watchWhileSeen();
    if (step === 'done') {
      goTo('/saku/hadir', true);
    }
  };
  useEffect(() => {
    if (fromCard && first === 'who') {
      void go('place');
    }
  }, []);
  const next = () => {
    // The phone may answer long after the person has gone on by another button.
    if (present().first === first) {
      void go(after(first));
    }
  };
  const title = titleOf(first, me!.honorific);
  useTitle(title);
  return (
    <div class="hp">
      <header>
        <div class="isi">
          <h1>{title}</h1>
          <p class="kecil redup">{numberOf(first) ?? 'Sudah selesai'}</p>
        </div>
      </header>
      <main>
        <div class="tahap" aria-hidden="true">
          {[0, 1, 2].map((place) => (
            <i key={place} class={place < placeOf(first) ? 'ya' : place === placeOf(first) ? 'kini' : ''} />
          ))}
        </div>
        {stepOf(first, next)}
      </main>
    </div>
  );
};

const titleOf = (step: FirstStep, honorific: string): string => {
  switch (step) {
    case 'who':
      return `Ini ${honorific}?`;
    case 'place':
      return 'Izinkan lokasi';
    case 'practice':
      return 'Coba dulu';
    default:
      return 'Pasang di layar HP';
  }
};

const stepOf = (step: FirstStep, next: () => void) => {
  switch (step) {
    case 'who':
      return <WhoStep next={next} />;
    case 'place':
      return <PlaceStep next={next} />;
    case 'practice':
      return <PracticeStep next={next} />;
    default:
      return <InstallStep next={next} />;
  }
};
