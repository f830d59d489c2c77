import { useRef, useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Note } from '../parts/Note';
import { now } from '../tap/clock';
import { handOver, takeAlong, type Delivery } from './carried';
import { readFile } from './file';
import { readFrame, see, wholeOf, type Seen } from './frames';
import { contentsOf, readParcel, type Parcel } from './parcel';
import { Viewfinder } from './Viewfinder';

/** Terima titipan: films a colleague's pictures, or reads the file, and hands the events over when there is signal. */
export const ReceiveScreen = () => {
  const { me } = useLive();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [taken, setTaken] = useState<readonly Parcel[]>([]);
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const [strange, setStrange] = useState(false);
  const [filming, setFilming] = useState(false);
  const memory = useRef<Seen | null>(null);

  const take = async (parcels: readonly Parcel[]) => {
    for (const parcel of parcels) {
      await takeAlong(parcel, now());
    }
    setTaken(parcels);
    setFilming(false);
    setDelivery(await handOver());
  };

  const look = (text: string) => {
    const frame = readFrame(text);
    if (frame === null || taken.length > 0) {
      return;
    }
    memory.current = see(memory.current, frame);
    setSeen(memory.current);
    const parcel = readParcel(wholeOf(memory.current) ?? '');
    if (parcel !== null) {
      void take([parcel]);
    }
  };

  const again = () => {
    memory.current = null;
    setSeen(null);
    setTaken([]);
    setDelivery(null);
    setFilming(true);
  };

  const open = async (file: File) => {
    const { parcels } = readFile(await file.text());
    setStrange(parcels.length === 0);
    if (parcels.length > 0) {
      await take(parcels);
    }
  };

  return (
    <Frame here="/saku/saya" title="Terima titipan">
      {taken.length > 0 ? (
        <>
          <Taken parcels={taken} delivery={delivery} />
          <button type="button" class="tombol dua penuh dorong" onClick={again}>
            <Icon of="qr" />
            Terima yang berikutnya
          </button>
        </>
      ) : (
        <>
          <p class="redup">Rekan membuka Laras, lalu Saya, lalu Titip lewat rekan. Arahkan kamera ke gambarnya.</p>
          {filming && <Viewfinder look={look} />}
          {seen !== null && (
            <div>
              <p class="baris antara kecil tebal" role="status">
                <span>Gambar terbaca</span>
                <span class="angka">
                  {seen.parts.size} dari {seen.of}
                </span>
              </p>
              <progress class="batang" max={seen.of} value={seen.parts.size} aria-label="Gambar terbaca" />
            </div>
          )}
          {strange && (
            <Note icon="info" tone="k">
              <b>Berkas ini bukan titipan Laras.</b> Tidak ada yang berubah. Pilih berkas yang namanya mulai dengan
              laras-titipan.
            </Note>
          )}
          <div class="tumpuk dorong">
            {!filming && (
              <button type="button" class="tombol penuh" onClick={() => setFilming(true)}>
                <Icon of="qr" />
                Buka kamera
              </button>
            )}
            <label class="tombol dua penuh">
              <Icon of="sheet" />
              Dari berkas
              <input
                class="tersembunyi"
                type="file"
                accept=".json,application/json"
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  if (file !== undefined) {
                    void open(file);
                  }
                }}
              />
            </label>
            <p class="mini samar">
              {me!.honorific} hanya membawakan. Jam dan nama tetap milik rekan; isinya tidak dapat diubah.
            </p>
          </div>
        </>
      )}
    </Frame>
  );
};

const Taken = ({ parcels, delivery }: { parcels: readonly Parcel[]; delivery: Delivery | null }) => (
  <>
    <Note icon="check" tone="h">
      <b>{contentsOf(parcels)} ada di HP ini.</b> Terkirim sendiri begitu ada sinyal.
    </Note>
    {delivery !== null && delivery.handedOver > 0 && (
      <Note icon="cloudSent" tone="h">
        <b>Sudah diserahkan ke server.</b> Rekan melihat tanda terimanya saat HP-nya bersinyal lagi.
      </Note>
    )}
    {delivery !== null && delivery.unreadable > 0 && (
      <Note icon="info" tone="k">
        <b>Titipan ini tidak terbaca oleh server.</b> Catatannya tetap aman di HP rekan, dan terkirim sendiri dari sana.
      </Note>
    )}
    {delivery !== null && delivery.unknown > 0 && (
      <Note icon="info" tone="k">
        <b>Server belum mengenal HP rekan.</b> Catatannya tetap aman di HP itu; minta ia membuka Laras saat ada sinyal.
      </Note>
    )}
  </>
);
