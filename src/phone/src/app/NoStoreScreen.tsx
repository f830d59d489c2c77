/** The store of the phone does not answer: a press could not be kept, so it is said at once what counts instead. */
export const NoStoreScreen = () => (
  <div class="hp">
    <header>
      <div class="isi">
        <h1>Laras</h1>
      </div>
    </header>
    <main>
      <div role="alert">
        <h2>Catatan belum bisa disimpan di HP ini</h2>
        <p class="redup">
          Yang sudah tersimpan tetap di tempatnya. Hari ini pakai kios atau kertas. Kalau ini jendela samaran, buka Laras di
          jendela biasa.
        </p>
      </div>
      <button type="button" class="tombol penuh dorong" onClick={() => location.reload()}>
        Coba lagi
      </button>
    </main>
  </div>
);
