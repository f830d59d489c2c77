import { change, useLive } from '../app/live';
import { renew } from '../app/start';
import { goTo } from '../app/way';
import { Frame } from '../parts/Frame';
import { clock } from '../words/time';
import { troubleCodes, troubleOf, wayWords, type TroubleCode, type Way } from '../words/troubles';

/** Something on the phone itself stands in the way: said in full, with a way out on the same screen. */
export const TroubleScreen = ({ code }: { code: string }) => {
  const { me, now } = useLive();
  const known = troubleCodes.find((one) => one === code) ?? ('H-24' satisfies TroubleCode);
  const trouble = troubleOf(known, { honorific: me!.honorific, decider: me!.decider, time: clock(now, me!.zone) });
  return (
    <Frame here="/saku/hadir">
      <div role="alert">
        <h2>{trouble.title}</h2>
        <p class="redup">{trouble.body}</p>
      </div>
      <div class="tumpuk dorong">
        {trouble.ways.map((way, place) => (
          <button type="button" key={way} class={place === 0 ? 'tombol penuh' : 'tombol dua penuh'} onClick={() => go(way)}>
            {wayWords[way]}
          </button>
        ))}
        <p class="mini samar">{trouble.code}</p>
      </div>
    </Frame>
  );
};

const go = (way: Way): void => {
  change({ trouble: null });
  if (way === 'help') {
    goTo('/saku/bantuan');
  } else if (way === 'show-how') {
    goTo('/saku/bantuan/lokasi');
  } else if (way === 'scan') {
    goTo('/saku/pindai');
  } else if (way === 'send-now') {
    void renew();
  }
};
