import { useTitle } from '../app/ear';
import { useLive } from '../app/live';
import { isInstalled, isIPhone } from './install';

/** Nobody has begun on this phone, or it was wiped: the card, or signing in. */
export const BeginScreen = () => {
  const { online, sending } = useLive();
  // Its camera app opens Safari, which has a store of its own: there the card would begin in the wrong place.
  const isCardTyped = isIPhone() && isInstalled();
  useTitle('Mulai');
  return (
    <div class="hp">
      <header>
        <div class="isi">
          <h1>Laras</h1>
          <p class="kecil redup">Catat hadir, lihat slip, setujui.</p>
        </div>
      </header>
      <main>
        {online && sending.kind !== 'stranger' ? (
          <p class="redup" role="status">
            Menyiapkan HP ini…
          </p>
        ) : (
          <>
            <div>
              <h2>{online ? 'Mulai dari kartu, atau masuk' : 'Sambungkan ke internet sebentar'}</h2>
              <p class="redup">
                {online
                  ? isCardTyped
                    ? 'Siapkan kartu mulai dari operator: NIP dan kode di bawah kotak QR. Kalau punya kata sandi, cukup masuk.'
                    : 'Arahkan kamera HP ke QR pada kartu mulai dari operator. Kalau sudah pernah mulai, cukup masuk.'
                  : 'Hanya untuk yang pertama kali. Sesudah itu mencatat hadir tidak memerlukan sinyal.'}
              </p>
            </div>
            <div class="tumpuk dorong">
              {isCardTyped && (
                <a class="tombol penuh" href="/mulai">
                  Tulis kode kartu
                </a>
              )}
              <a class={isCardTyped ? 'tombol dua penuh' : 'tombol penuh'} href="/masuk?kembali=/saku/hadir">
                Masuk
              </a>
            </div>
          </>
        )}
      </main>
    </div>
  );
};
