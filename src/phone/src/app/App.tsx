import { useEffect } from 'preact/hooks';
import { HelpScreen } from '../help/HelpScreen';
import { HomeScreen } from '../home/HomeScreen';
import { MeScreen } from '../mine/MeScreen';
import { BeginScreen } from '../first/BeginScreen';
import { Later } from './Later';
import { useLive } from './live';
import { goTo, useWay } from './way';

const loadScan = () => import('../scan/ScanScreen').then((module) => module.ScanScreen);

/** Which screen an address shows. */
export const App = () => {
  const { me } = useLive();
  const way = useWay();
  useEffect(() => {
    if (way === '/saku' || way === '/saku/') {
      goTo('/saku/hadir', true);
    }
  }, [way]);
  if (me === null) {
    return <BeginScreen />;
  }
  switch (way) {
    case '/saku/saya':
      return <MeScreen />;
    case '/saku/pindai':
      return <Later load={loadScan} />;
    case '/saku/bantuan':
      return <HelpScreen />;
    default:
      return <HomeScreen />;
  }
};
