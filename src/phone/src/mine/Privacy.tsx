/** What is stored about a person, where and how long; short enough to be read. */
export const Privacy = () => (
  <details class="kartu">
    <summary class="tebal">Apa yang disimpan tentang saya?</summary>
    <dl class="privasi kecil">
      <dt>Di HP ini</dt>
      <dd>Catatan yang belum terkirim; yang sudah diterima dihapus sendiri setelah tujuh hari. Riwayat dan slip yang pernah dibuka, paling lama 100 hari.</dd>
      <dt>Di server</dt>
      <dd>Jam masuk dan pulang beserta buktinya, keputusan atasan, dan slip. Semuanya bisa Anda buka dan keberatani.</dd>
      <dt>Lokasi</dt>
      <dd>Dibaca hanya saat layar Hadir terbuka, dan disimpan satu titik pada tiap ketukan. Tidak ada pelacakan.</dd>
      <dt>Siapa yang melihat</dt>
      <dd>
        Setiap orang yang membuka data Anda tercatat.{' '}
        <a class="tombol kedua penuh" href="/meja/saya/jejak">
          Lihat siapa saja
        </a>
      </dd>
    </dl>
  </details>
);
