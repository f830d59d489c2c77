import { useTitle } from '../app/ear';
import { useLive } from '../app/live';

/** Nobody has begun on this phone, or it was wiped: the card, or signing in. */
export const BeginScreen = () => {
  const { online, sending } = useLive();
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
                  ? 'Arahkan kamera HP ke QR pada kartu mulai dari operator. Kalau sudah pernah mulai, cukup masuk.'
                  : 'Hanya untuk yang pertama kali. Sesudah itu mencatat hadir tidak memerlukan sinyal.'}
              </p>
            </div>
            <a class="tombol penuh dorong" href="/masuk?kembali=/saku/hadir">
              Masuk
            </a>
          </>
        )}
      </main>
    </div>
  );
};
