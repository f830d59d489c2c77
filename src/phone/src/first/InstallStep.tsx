import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import { Note } from '../parts/Note';
import { currentOffer, isInstalled, isIPhone } from './install';

/** The last hint: an icon on the screen, so that the app opens without signal and is not cleared away. */
export const InstallStep = ({ next }: { next: () => void }) => {
  const installed = isInstalled();
  useEffect(() => {
    if (installed) {
      next();
    }
  }, []);
  const offer = currentOffer();
  const install = async () => {
    await offer?.prompt();
    next();
  };
  return (
    <>
      <p class="redup">Supaya Laras terbuka dari gambar kecil di layar, juga tanpa sinyal.</p>
      {isIPhone() ? <IPhonePictures /> : offer === null ? <MenuPictures /> : null}
      <Note icon="info" tone="n">
        {isIPhone()
          ? 'Di iPhone, Laras di layar utama dimulai dengan kartu sendiri. Mintalah kartu mulai baru kalau ingin memasangnya; di Safari ini semuanya sudah jalan.'
          : 'Tidak perlu toko aplikasi. Ukurannya lebih kecil dari satu foto.'}
      </Note>
      <div class="tumpuk dorong">
        {offer !== null && (
          <button type="button" class="tombol penuh" onClick={() => void install()}>
            <Icon of="phone" />
            Pasang
          </button>
        )}
        <button type="button" class={offer === null ? 'tombol penuh' : 'tombol polos'} onClick={next}>
          {offer === null ? 'Selesai, buka Hadir' : 'Nanti saja'}
        </button>
      </div>
    </>
  );
};

/** One thing to press: how it looks, and its name. */
const Step = ({ path, dots, children }: { path: string; dots?: boolean; children: ComponentChildren }) => (
  <li>
    <svg viewBox="0 0 64 64" aria-hidden="true">
      <path d={path} class={dots === true ? 'titik' : undefined} />
    </svg>
    <span>{children}</span>
  </li>
);

const addToScreen = 'M12 12h40v40H12zM32 22v20M22 32h20';

/** Three pictures, because an iPhone has no button for it. */
const IPhonePictures = () => (
  <ol class="gambar-langkah">
    <Step path="M22 28h-6v26h32V28h-6M32 8v32M22 18l10-10 10 10">
      Tekan <b>Bagikan</b> di bawah layar
    </Step>
    <Step path={addToScreen}>
      Pilih <b>Tambah ke Layar Utama</b>
    </Step>
    <Step path="M18 8h28v48H18zM26 22h12M26 30h8M26 38h10">
      Buka <b>Laras</b> dari layar utama
    </Step>
  </ol>
);

const MenuPictures = () => (
  <ol class="gambar-langkah">
    <Step path="M32 14v.1M32 32v.1M32 50v.1" dots>
      Tekan <b>tiga titik</b> di atas layar
    </Step>
    <Step path={addToScreen}>
      Pilih <b>Tambahkan ke layar utama</b>
    </Step>
  </ol>
);
