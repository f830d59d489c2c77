import { later } from '../../app/later';
import { useLive } from '../../app/live';
import { forgottenOf } from './forgotten';

const Card = later(
  () => import('./ForgottenCard').then((file) => file.ForgottenCard),
  () => null,
);

/** Asks about a day without Pulang, on every face of Hadir as long as it may be answered; its card comes when there is one. */
export const AskForgotten = () => {
  const { me, now, taps, additions } = useLive();
  const forgotten = forgottenOf(me!, now, taps, additions);
  return forgotten === null ? null : <Card forgotten={forgotten} key={forgotten.tap.id} />;
};
