import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { chooseTheme, theme, type Theme } from '../app/theme';
import { Reasons } from '../parts/Reasons';
import { ReminderSwitch } from '../news/ReminderSwitch';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { PeopleCard } from '../people/PeopleCard';
import { Devices } from './Devices';
import { Privacy } from './Privacy';
import { PushSwitch } from './PushSwitch';
import { SignOut } from './SignOut';
import { WrongData } from './WrongData';
import './mine.css';
import { dateOf } from '../words/time';

const themes = [
  ['ikut', 'Ikut HP'],
  ['terang', 'Terang'],
  ['gelap', 'Gelap'],
  ['terik', 'Terik'],
] as const satisfies readonly (readonly [Theme, string])[];

/** Saya: who I am here, this phone, how it looks, and what is kept about me. */
export const MeScreen = () => {
  const { me, unread, now } = useLive();
  const [chosen, setChosen] = useState<string>(theme());
  return (
    <Frame here="/saku/saya" title="Saya">
      <div class="kartu">
        <b>{me!.name}</b>
        <p class="kecil redup">{me!.number}</p>
        <p class="kecil redup">{me!.unit}</p>
        <p class="kecil redup">
          Atasan: {[me!.decider, me!.deciderPost].filter(Boolean).join(', ')}
        </p>
      </div>
      <Reasons
        title="Tampilan"
        all={themes}
        chosen={chosen}
        choose={(value) => {
          chooseTheme(value as Theme);
          setChosen(value);
        }}
      />
      <WrongData />
      <PeopleCard />
      <div class="daftar">
        <Link to="/saku/kabar">
          <span class="kotak-ik">
            <Icon of="bell" />
          </span>
          <b class="isi">Kabar</b>
          {unread > 0 && <b class="jumlah">{unread}</b>}
          <Icon of="next" />
        </Link>
        <Link to={`/saku/riwayat/${dateOf(now, me!.zone).slice(0, 7)}`}>
          <span class="kotak-ik">
            <Icon of="calendar" />
          </span>
          <b class="isi">Riwayat bulan ini</b>
          <Icon of="next" />
        </Link>
        <Link to="/saku/titip">
          <span class="kotak-ik">
            <Icon of="qr" />
          </span>
          <b class="isi">Titip lewat rekan, atau simpan ke berkas</b>
          <Icon of="next" />
        </Link>
        <Link to="/saku/titip/terima">
          <span class="kotak-ik">
            <Icon of="bag" />
          </span>
          <b class="isi">Terima titipan</b>
          <Icon of="next" />
        </Link>
        <a href="/meja/akun">
          <span class="kotak-ik">
            <Icon of="phone" />
          </span>
          <b class="isi">Kata sandi dan sesi saya</b>
          <Icon of="next" />
        </a>
      </div>
      <PushSwitch />
      <ReminderSwitch />
      <Devices />
      <Privacy />
      <SignOut />
    </Frame>
  );
};
