import { Frame } from '../parts/Frame';
import { Link } from '../parts/Link';
import { isInstalled, isIPhone } from '../first/install';

/** How to let the phone tell its place, in three pictures of words, for the system in hand. */
export const PlaceHelpScreen = () => (
  <Frame here="/saku/bantuan" title="Menyalakan lokasi">
    <p class="redup">Catatan yang sudah ada tetap aman. Ini hanya supaya tidak perlu diperiksa.</p>
    <ol class="gambar-langkah">
      {(isIPhone() ? iPhone : isInstalled() ? installed : android).map(([drawing, before, word, rest]) => (
        <li key={word}>
          <svg viewBox="0 0 64 64" aria-hidden="true">
            <path d={drawing} />
          </svg>
          <span>
            {before} <b>{word}</b> {rest}
          </span>
        </li>
      ))}
    </ol>
    <p class="redup kecil">
      Kalau memakai aplikasi pengubah lokasi, matikan dulu; catatan yang lokasinya melompat selalu dilihat orang.
    </p>
    <div class="dorong">
      <Link to="/saku/hadir" kind="tombol penuh">
        Kembali ke Hadir
      </Link>
    </div>
  </Frame>
);

const pin = 'M32 54s17-15 17-27a17 17 0 1 0-34 0c0 12 17 27 17 27zM32 33a6 6 0 1 0 0-12 6 6 0 0 0 0 12z';
const lock = 'M16 28h32v26H16zM22 28v-8a10 10 0 0 1 20 0v8';
const choice = 'M10 20h44v24H10zM20 32l7 7 16-15';
const icon = 'M14 14h36v36H14zM32 24v16M24 32h16';
const wheel = 'M32 42a10 10 0 1 0 0-20 10 10 0 0 0 0 20zM32 8v8M32 48v8M8 32h8M48 32h8';

const android = [
  [pin, 'Tarik layar dari atas, tekan', 'Lokasi', 'sampai menyala'],
  [lock, 'Di peramban, tekan', 'gembok', 'di samping alamat'],
  [choice, 'Pilih', 'Lokasi: izinkan', 'lalu kembali ke sini'],
] as const;

/** The installed app has no address: its settings are behind the small picture that opens it. */
const installed = [
  android[0],
  [icon, 'Tahan gambar kecil Laras di layar HP, tekan', 'Setelan situs', 'atau Info aplikasi'],
  android[2],
] as const;

const iPhone = [
  [wheel, 'Buka', 'Pengaturan', 'lalu Privasi dan Layanan Lokasi'],
  [pin, 'Nyalakan, lalu pilih', 'Safari', 'dalam daftar'],
  [choice, 'Pilih', 'Saat digunakan', 'dan nyalakan lokasi tepat'],
] as const;
