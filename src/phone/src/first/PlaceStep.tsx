import { useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { Note } from '../parts/Note';

/** So long the dialog of the phone may stay open before the way on is shown again, milliseconds. */
const patience = 60_000;

/** Step 2: first a picture of what the phone will ask, with the right answer ringed; then the phone asks. */
export const PlaceStep = ({ next }: { next: () => void }) => {
  const { me } = useLive();
  const [asking, setAsking] = useState<'not-yet' | 'asking' | 'looking'>('not-yet');
  const ask = () => {
    setAsking('asking');
    void followAnswer(() => setAsking('looking'));
    if (!('geolocation' in navigator)) {
      next();
      return;
    }
    // Both answers lead on: who says no today is asked by the phone again, or records without a place.
    navigator.geolocation.getCurrentPosition(next, next, { maximumAge: 60_000, timeout: patience });
  };
  return (
    <>
      <div>
        <h2>HP akan bertanya seperti ini</h2>
        <p class="redup">Ketuk yang dilingkari. Cukup sekali.</p>
      </div>
      <div class="kartu cekung">
        <DialogPicture />
      </div>
      <Note icon="info" tone="h">
        <b>Lokasi hanya dibaca saat layar Hadir terbuka.</b> Di luar itu tidak pernah.
      </Note>
      <div class="tumpuk dorong">
        <button type="button" class="tombol penuh tinggi" onClick={ask} aria-busy={asking !== 'not-yet'}>
          {asking === 'not-yet' ? 'Lanjut' : asking === 'asking' ? 'Jawab pertanyaan HP' : 'Mencari lokasi'}
        </button>
        <div class="baris tengah">
          <button type="button" class="tombol polos" onClick={next}>
            Nanti saja
          </button>
        </div>
        {me!.helper !== null && (
          <p class="kecil redup pusat">
            Bingung? {me!.helper.name}, {me!.helper.post}, dapat menolong.
          </p>
        )}
      </div>
    </>
  );
};

/** Tells when the phone may look: after the answer, or at once where it was answered long ago. Old browsers never tell. */
const followAnswer = async (allowed: () => void): Promise<void> => {
  const answer = await navigator.permissions?.query({ name: 'geolocation' }).catch(() => null);
  const tell = () => answer?.state === 'granted' && allowed();
  tell();
  answer?.addEventListener('change', tell);
};

const DialogPicture = () => (
  <svg
    class="gh gambar"
    viewBox="0 0 300 190"
    role="img"
    aria-label="Gambar pertanyaan HP: izinkan Laras membaca lokasi perangkat ini? Pilih Saat aplikasi digunakan."
  >
    <rect class="kertas-gambar" x="30" y="6" width="240" height="178" rx="16" />
    <path class="garis-gambar" d="M150 40s9-8 9-15a9 9 0 1 0-18 0c0 7 9 15 9 15z" />
    <text class="tegas" x="150" y="62" text-anchor="middle">
      Izinkan Laras membaca
    </text>
    <text class="tegas" x="150" y="79" text-anchor="middle">
      lokasi perangkat ini?
    </text>
    <rect class="pilihan-gambar" x="48" y="92" width="204" height="30" rx="15" />
    <text class="tegas" x="150" y="112" text-anchor="middle">
      Saat aplikasi digunakan
    </text>
    <rect class="lingkar-gambar" x="42" y="87" width="216" height="40" rx="20" />
    <text x="150" y="148" text-anchor="middle">
      Hanya kali ini
    </text>
    <text x="150" y="172" text-anchor="middle">
      Jangan izinkan
    </text>
  </svg>
);
