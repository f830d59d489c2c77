import { later } from '../../app/later';
import { useLive } from '../../app/live';
import { forgottenOf } from './forgotten';

const ForgottenCard = later(
  () => import('./ForgottenCard').then((file) => file.ForgottenCard),
  () => null,
);

/** The question about a day without Pulang; its code comes only for those few who are asked. */
export const AskForgotten = () => {
  const { me, now, taps, additions } = useLive();
  return forgottenOf(me!, now, taps, additions) === null ? null : <ForgottenCard />;
};
