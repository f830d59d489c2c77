import { useLive } from '../app/live';
import { dateOf, monthAfter } from '../words/time';
import { NoSuch } from '../parts/NoSuch';
import { ObjectionScreen } from './ObjectionScreen';
import { PartScreen } from './PartScreen';
import { wayOf } from './slip';
import { SlipScreen } from './SlipScreen';
import './slip.css';

/** Slip, one part of it, and the objection that may follow: one piece of code, opened together. */
export const SlipScreens = ({ path }: { path: string }) => {
  const { me, now } = useLive();
  const way = wayOf(path, monthAfter(dateOf(now, me!.zone).slice(0, 7), -1));
  switch (way.kind) {
    case 'none':
      return <NoSuch here="/saku/slip" title="Slip" what="Bulan itu" to="/saku/slip" instead="Slip terakhir" />;
    case 'slip':
      return <SlipScreen month={way.month} key={way.month} />;
    case 'part':
      return <PartScreen month={way.month} line={way.line} key={path} />;
    case 'objection':
      return <ObjectionScreen month={way.month} day={way.day} line={way.line} key={path} />;
  }
};
