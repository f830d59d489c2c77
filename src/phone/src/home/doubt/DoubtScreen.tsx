import type { Home } from '../state';
import { NoPlaceScreen } from './NoPlaceScreen';
import { OutsideScreen } from './OutsideScreen';

export type InDoubt = Extract<Home, { kind: 'outside' | 'no-place' }>;

/** The tap is kept; its place is a question. Most people never see these two. */
export const DoubtScreen = ({ home }: { home: InDoubt }) =>
  home.kind === 'outside' ? <OutsideScreen home={home} /> : <NoPlaceScreen home={home} />;
