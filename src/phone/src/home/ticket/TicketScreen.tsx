import { later } from '../../app/later';
import { putAway, useLive } from '../../app/live';
import { renew } from '../../app/start';
import { goTo } from '../../app/way';
import { Note } from '../../parts/Note';
import { Resting } from '../../parts/Press';
import { Steps } from '../../parts/Steps';
import { Ticket } from '../../parts/Ticket';
import { TroubleNote } from '../../parts/TroubleNote';
import { clock, instantOf, laterInWords, minuteInWords } from '../../words/time';
import { leaveEarly, press } from '../act';
import { AskedCard } from './AskedCard';
import { AskForgotten } from '../leaving/AskForgotten';
import { Notices } from '../Notices';
import type { Home } from '../state';
import { troublesNow } from '../trouble-now';

const ImplausibleNote = later(
  () => import('../doubt/ImplausibleNote').then((file) => file.ImplausibleNote),
  () => null,
);

/** It is recorded: the ticket, how far it has come, and when the next press is due. */
export const TicketScreen = ({ home }: { home: Extract<Home, { kind: 'ticket' }> }) => {
  const live = useLive();
  const { me, sending } = live;
  const { tap, day, goes, again } = home;
  const troubles = troublesNow({ ...live, me: me! }, home);
  const of = (code: string) => troubles.find((one) => one.code === code);
  const [unknown, noSignal, busy] = [of('H-16'), of('H-05'), of('H-22')];
  const [moved, implausible] = [of('H-12'), of('H-17')];
  const mustSignIn = tap.stage !== 'received' && sending.kind === 'stranger' && live.session === me!.person;
  return (
    <>
      <Ticket tap={tap} day={day} />
      <Steps stage={tap.stage} />
      {noSignal !== undefined && <TroubleNote trouble={noSignal} icon="cloudOff" />}
      {busy !== undefined && <TroubleNote trouble={busy} icon="cloud" />}
      {unknown !== undefined && noSignal === undefined && (
        <TroubleNote
          trouble={unknown}
          icon="phone"
          tone="k"
          ways={{ 'send-now': () => void renew(), help: () => goTo('/saku/bantuan') }}
        />
      )}
      {mustSignIn && (
        <Note icon="person" tone="k">
          <b>Masuk sekali lagi supaya terkirim.</b> Catatan aman di HP, jam tetap {clock(tap.at, me!.zone)}.{' '}
          <a class="tombol polos" href="/masuk?kembali=/saku/hadir">
            Masuk
          </a>
        </Note>
      )}
      {tap.stage === 'aside' && (
        <Note icon="info" tone="k">
          <b>Catatan ini sudah sampai dan dilihat dulu oleh petugas.</b> Jam tetap {clock(tap.at, me!.zone)}. Tidak perlu
          menekan lagi.
        </Note>
      )}
      {tap.stage === 'refused' && (
        <Note icon="info" tone="k">
          <b>Catatan ini aman di HP, tetapi server belum bisa membacanya.</b> Jam tetap {clock(tap.at, me!.zone)}. Tunjukkan
          karcis ini kepada {me!.decider}, dan pakai kios atau kertas juga hari ini.
        </Note>
      )}
      {moved !== undefined && (
        <TroubleNote
          trouble={moved}
          icon="clock"
          tone="k"
          ways={{ understood: () => putAway('H-12'), help: () => goTo('/saku/bantuan') }}
        />
      )}
      {implausible !== undefined && <ImplausibleNote tap={tap} trouble={implausible} />}
      <AskForgotten />
      <AskedCard />
      <Notices home={home} />
      {goes !== null && <p class="redup opsional">{closing(me!.honorific)}</p>}
      {goes !== null && (
        <div class="dorong">
          <Resting
            icon="out"
            verb={`Pulang mulai ${minuteInWords(goes)}`}
            then={`Terbuka sendiri ${laterInWords(instantOf(day.date, goes, me!.zone), live.now, me!.zone)}`}
            press={leaveEarly}
          />
        </div>
      )}
      {again !== null && (
        <div class="dorong">
          <Resting
            icon="out"
            verb="Pulang lagi"
            then="Kalau tadi kembali bekerja; yang terakhir dihitung"
            press={again === 'early' ? leaveEarly : () => void press('out')}
          />
        </div>
      )}
    </>
  );
};

const closing = (honorific: string): string => `${honorific} boleh menutup aplikasi dan mulai bekerja.`;
