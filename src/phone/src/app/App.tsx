import { useEffect } from 'preact/hooks';
import { HelpScreen } from '../help/HelpScreen';
import { HomeScreen } from '../home/HomeScreen';
import { MeScreen } from '../mine/MeScreen';
import { BeginScreen } from '../first/BeginScreen';
import { later } from './later';
import { useLive } from './live';
import { goTo, useWay } from './way';

const MonthScreen = later(() => import('../history/MonthScreen').then((module) => module.MonthScreen));
const DayScreen = later(() => import('../history/DayScreen').then((module) => module.DayScreen));
const SlipScreens = later(() => import('../slip/SlipScreens').then((module) => module.SlipScreens));
const ScanScreen = later(() => import('../scan/ScanScreen').then((module) => module.ScanScreen));

const dateLength = '2026-05-04'.length;

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
  const [, section, rest = ''] = /^\/saku\/([^/]+)\/?(.*)$/.exec(way) ?? [];
  if (section === 'riwayat') {
    return rest.length === dateLength ? <DayScreen date={rest} key={rest} /> : <MonthScreen month={rest} key={rest} />;
  }
  if (section === 'slip' || section === 'keberatan') {
    return <SlipScreens path={way} />;
  }
  switch (way) {
    case '/saku/saya':
      return <MeScreen />;
    case '/saku/pindai':
      return <ScanScreen />;
    case '/saku/bantuan':
      return <HelpScreen />;
    default:
      return <HomeScreen />;
  }
};
