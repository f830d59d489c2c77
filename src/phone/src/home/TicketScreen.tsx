import { useLive } from '../app/live';
import { Note } from '../parts/Note';
import { Resting } from '../parts/Press';
import { Steps } from '../parts/Steps';
import { Ticket } from '../parts/Ticket';
import { troubleOf } from '../words/troubles';
import { clock, minuteInWords } from '../words/time';
import { change } from '../app/live';
import type { Home } from './state';

/** It is recorded: the ticket, how far it has come, and when the next press is due. */
export const TicketScreen = ({ home }: { home: Extract<Home, { kind: 'ticket' }> }) => {
  const { me, online, sending } = useLive();
  const { tap, day, goes } = home;
  const time = clock(tap.tap.tapAt, me!.zone);
  const told = { honorific: me!.honorific, decider: me!.decider, time };
  const waits = tap.stage !== 'received' && !tap.practice;
  return (
    <>
      <Ticket tap={tap} day={day} />
      <Steps stage={tap.stage} />
      {waits && !online && <Trouble code="H-05" />}
      {waits && online && sending.kind === 'busy' && <Trouble code="H-22" />}
      {waits && sending.kind === 'stranger' && (
        <Note icon="person" tone="k">
          <b>Masuk sekali lagi supaya terkirim.</b> Catatan aman di HP, jam tetap {time}.{' '}
          <a href="/masuk?kembali=/saku/hadir">Masuk</a>
        </Note>
      )}
      {tap.stage === 'aside' && (
        <Note icon="info" tone="k">
          <b>Catatan ini diterima dan dilihat dulu oleh petugas.</b> Jam tetap {time}. Tidak perlu menekan lagi.
        </Note>
      )}
      {goes !== null && <p class="redup opsional">{closing(me!.honorific)}</p>}
      {goes !== null && (
        <div class="dorong">
          <Resting
            icon="out"
            verb={`Pulang mulai ${minuteInWords(goes)}`}
            then="Terbuka sendiri nanti siang"
            press={() => change({ wantsToLeave: true })}
          />
        </div>
      )}
    </>
  );

  function Trouble({ code }: { code: 'H-05' | 'H-22' }) {
    const { title, body } = troubleOf(code, told);
    return (
      <Note icon={code === 'H-05' ? 'cloudOff' : 'cloud'} tone="n">
        <b>{title}</b>
        <br />
        {body}
      </Note>
    );
  }
};

const closing = (honorific: string): string => `${honorific} boleh menutup aplikasi dan mulai bekerja.`;
