import { useLive } from '../app/live';
import { Icon } from '../parts/Icon';
import { troubleOf } from '../words/troubles';
import { WrongData } from '../mine/WrongData';

/** Step 1: the name, the number and the place; what is wrong is told and changes nothing today. */
export const WhoStep = ({ next }: { next: () => void }) => {
  const { me } = useLive();
  const { body } = troubleOf('H-23', { honorific: me!.honorific, decider: me!.decider, time: '' });
  return (
    <>
      <div class="kartu baris">
        <span class="wajah" aria-hidden="true">
          {me!.initials}
        </span>
        <div class="isi">
          <b>{me!.name}</b>
          <p class="kecil redup angka">{me!.number}</p>
          <p class="kecil redup">{me!.unit}</p>
        </div>
      </div>
      <p class="redup">{body}</p>
      <div class="tumpuk dorong">
        <button type="button" class="tombol penuh" onClick={next}>
          <Icon of="check" />
          Ya, ini saya
        </button>
        <WrongData />
      </div>
    </>
  );
};
