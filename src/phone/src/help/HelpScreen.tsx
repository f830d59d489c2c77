import { useLive } from '../app/live';
import { Frame } from '../parts/Frame';
import { Helper } from '../parts/Helper';

const questions = [
  ['Tidak ada sinyal. Apa saya terlambat?', 'Tidak. Jam saat menekan yang dihitung. Catatan terkirim sendiri saat sinyal kembali.'],
  ['Saya menekan dua kali.', 'Tidak apa-apa. Tekanan kedua adalah catatan yang sama. Masuk tidak pernah berubah menjadi pulang.'],
  ['Lokasi saya tidak terbaca.', 'Catat saja. Atasan yang melihatnya nanti, dan Anda dapat memberi keterangan.'],
  ['HP saya rusak atau baru.', 'Minta kartu mulai yang baru kepada operator. Catatan yang sudah diterima tetap ada.'],
  ['Saya lupa menekan Pulang.', 'Besok pagi ditanyakan sekali, cukup satu ketukan.'],
  ['Data saya keliru.', 'Beri tahu operator. Mencatat hadir tetap berjalan.'],
] as const;

/** Bantuan: six questions, and a person to call. */
export const HelpScreen = () => {
  const { me } = useLive();
  return (
    <Frame here="/saku/bantuan" title="Bantuan">
      <div class="tumpuk">
        {questions.map(([question, answer]) => (
          <details class="kartu" key={question}>
            <summary class="tebal">{question}</summary>
            <p class="redup">{answer}</p>
          </details>
        ))}
      </div>
      {me?.helper != null && (
        <section class="tumpuk rapat-atas" aria-label="Yang membantu">
          <h2 class="kecil tebal redup kepala-daftar">Masih bingung?</h2>
          <Helper />
        </section>
      )}
    </Frame>
  );
};
