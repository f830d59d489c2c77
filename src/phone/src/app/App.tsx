import { useEffect } from 'preact/hooks';
import { Voice } from '../parts/Voice';
import { BeginScreen } from '../first/BeginScreen';
import { HomeScreen } from '../home/HomeScreen';
import { useHead } from './ear';
import { later } from './later';
import { useLive, type Live } from './live';
import { NoStoreScreen } from './NoStoreScreen';
import { watchWhileSeen } from './start';
import { goTo, useWay } from './way';

const FirstDay = later(() => import('../first/FirstDay').then((file) => file.FirstDay));
const CarryScreen = later(() => import('../carry/CarryScreen').then((file) => file.CarryScreen));
const ReceiveScreen = later(() => import('../carry/ReceiveScreen').then((file) => file.ReceiveScreen));
const MeScreen = later(() => import('../mine/MeScreen').then((file) => file.MeScreen));
const HelpScreen = later(() => import('../help/HelpScreen').then((file) => file.HelpScreen));
const PlaceHelpScreen = later(() => import('../help/PlaceHelpScreen').then((file) => file.PlaceHelpScreen));
const MonthScreen = later(() => import('../history/MonthScreen').then((module) => module.MonthScreen));
const DayScreen = later(() => import('../history/DayScreen').then((module) => module.DayScreen));
const ApproveScreens = later(() => import('../approve/ApproveScreens').then((module) => module.ApproveScreens));
const SlipScreens = later(() => import('../slip/SlipScreens').then((module) => module.SlipScreens));
const NewsScreen = later(() => import('../news/NewsScreen').then((module) => module.NewsScreen));
const DoubtsScreen = later(() => import('../doubts/DoubtsScreen').then((module) => module.DoubtsScreen));
const ScanScreen = later(() => import('../scan/ScanScreen').then((module) => module.ScanScreen));

const dateLength = '2026-05-04'.length;

/** The screen of the address, and the voice that stays while screens come and go. */
export const App = () => {
  const live = useLive();
  const way = useWay();
  useHead(nameOf(way, live));
  useEffect(() => {
    if (way === '/saku' || way === '/saku/') {
      goTo('/saku/hadir', true);
    }
    watchWhileSeen();
  }, [way]);
  return (
    <>
      <Screen way={way} />
      <Voice />
    </>
  );
};

/** Changes with every screen that a person has brought about, and not with those that come with the time of day. */
const nameOf = (way: string, { me, first, taps, open, wantsToLeave, trouble }: Live): string =>
  [way, me?.person, first, taps.filter((kept) => !kept.practice).at(-1)?.id, open?.tap, wantsToLeave, trouble].join(' ');

const Screen = ({ way }: { way: string }) => {
  const { me, first, isStoreSilent } = useLive();
  if (isStoreSilent) {
    return <NoStoreScreen />;
  }
  if (me === null) {
    return <BeginScreen />;
  }
  if (first !== 'done' && (way === '/saku/hadir' || way === '/saku/mulai')) {
    return <FirstDay />;
  }
  const [, section, rest = ''] = /^\/saku\/([^/]+)\/?(.*)$/.exec(way) ?? [];
  if (section === 'riwayat') {
    return rest.length === dateLength ? <DayScreen date={rest} key={rest} /> : <MonthScreen month={rest} key={rest} />;
  }
  if (section === 'slip' || section === 'keberatan') {
    return <SlipScreens path={way} />;
  }
  if (section === 'setujui') {
    return <ApproveScreens rest={rest} />;
  }
  switch (way) {
    case '/saku/saya':
      return <MeScreen />;
    case '/saku/kabar':
      return <NewsScreen />;
    case '/saku/ditanya':
      return <DoubtsScreen />;
    case '/saku/pindai':
      return <ScanScreen />;
    case '/saku/bantuan':
      return <HelpScreen />;
    case '/saku/bantuan/lokasi':
      return <PlaceHelpScreen />;
    case '/saku/titip':
      return <CarryScreen />;
    case '/saku/titip/terima':
      return <ReceiveScreen />;
    default:
      return <HomeScreen />;
  }
};
