import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Note } from '../parts/Note';
import { Qr } from '../parts/Qr';
import { allAdditions, allTaps, signed, waiting, waitingAdditions } from '../tap/outbox';
import { timeOfSent } from '../tap/tap';
import { dateOf, sinceInWords } from '../words/time';
import { framesOf } from './frames';
import { saveAsFile } from './file';
import { countOf, parcelsOf, type Parcel } from './parcel';

/** Each picture is shown so long, milliseconds: a camera that misses one sees it again on the next round. */
const perPicture = 450;

/** Titip: this phone shows its unsent events as pictures, a colleague's phone with signal films them. */
export const CarryScreen = () => {
  const { me, people, now } = useLive();
  const [parcels, setParcels] = useState<readonly Parcel[] | null>(null);
  const [place, setPlace] = useState(0);
  useEffect(() => {
    void waitingParcels((person) => people.find((one) => one.person === person)?.callName ?? me!.callName).then(setParcels);
  }, []);
  const shown = parcels?.[place];
  return (
    <Frame here="/saku/saya" title="Titip lewat rekan">
      {parcels === null ? null : shown === undefined ? (
        <Note icon="cloudSent" tone="h">
          <b>Tidak ada yang perlu dititipkan.</b> Semua catatan di HP ini sudah terkirim.
        </Note>
      ) : (
        <>
          {parcels.length > 1 && (
            <div class="baris antara">
              <b>
                Titipan {place + 1} dari {parcels.length}: {shown.name}
              </b>
              <button type="button" class="tombol dua kecil" onClick={() => setPlace((place + 1) % parcels.length)}>
                Berikutnya
              </button>
            </div>
          )}
          <p class="redup">
            {countOf([shown])}, sejak {sinceInWords(oldestOf(shown, me!.zone), now, me!.zone)}. Arahkan kamera HP rekan ke gambar ini sampai
            penuh{parcels.length > 1 && ', lalu tekan Berikutnya'}. Catatan tetap juga ada di HP {me!.honorific}.
          </p>
          <Pictures parcel={shown} key={place} />
          <p class="mini samar">
            Rekan membuka Laras, lalu Saya, lalu Terima titipan. Ia tidak dapat mengubah isinya: setiap catatan bertanda
            kunci HP ini.
          </p>
        </>
      )}
      <div class="tumpuk dorong">
        {parcels !== null && parcels.length > 0 && (
          <button
            type="button"
            class="tombol dua penuh"
            onClick={() => saveAsFile(parcels, `laras-titipan-${dateOf(now, me!.zone)}.json`)}
          >
            <Icon of="sheet" />
            Simpan ke berkas
          </button>
        )}
        <Link to="/saku/titip/terima" kind="tombol dua penuh">
          <Icon of="qr" />
          Terima titipan rekan
        </Link>
      </div>
    </Frame>
  );
};

const waitingParcels = async (nameOf: (person: string) => string): Promise<Parcel[]> =>
  parcelsOf(nameOf, signed(waiting(await allTaps())), signed(waitingAdditions(await allAdditions())));

const oldestOf = ({ request }: Parcel, zone: Parameters<typeof dateOf>[1]): string =>
  dateOf(Math.min(...[...request.events, ...(request.additions ?? [])].map(timeOfSent)), zone);

const Pictures = ({ parcel }: { parcel: Parcel }) => {
  const frames = framesOf(JSON.stringify(parcel));
  const [place, setPlace] = useState(0);
  useEffect(() => {
    const next = setInterval(() => setPlace((at) => (at + 1) % frames.length), perPicture);
    return () => clearInterval(next);
  }, [frames.length]);
  return (
    <div class="kartu titipan" data-uji="titipan">
      <Qr text={frames[place % frames.length]!} words={`Gambar ${place + 1} dari ${frames.length}`} big />
      <p class="kecil redup angka">
        Gambar {place + 1} dari {frames.length}
      </p>
    </div>
  );
};
