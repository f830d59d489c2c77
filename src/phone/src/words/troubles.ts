/**
 * The catalogue of what can go wrong (ux 2.3): what happened, what is safe, what to do. At most 25 words before the
 * buttons, no blame, no word of engineers. The code is small and last; it can be read to the operator. H-07 and H-08
 * come with the face.
 */
export interface Trouble {
  readonly code: string;
  readonly title: string;
  readonly body: string;
  /** The first is the main one. */
  readonly ways: readonly Way[];
}

/** What a button of a trouble does. */
export type Way =
  | 'show-how'
  | 'scan'
  | 'record-anyway'
  | 'look-again'
  | 'on-duty'
  | 'ask-to-check'
  | 'send-now'
  | 'by-colleague'
  | 'signed-paper'
  | 'understood'
  | 'help'
  | 'show-card'
  | 'pin'
  | 'here-on-duty'
  | 'not-here'
  | 'write'
  | 'at-work-anyway'
  | 'remind-me'
  | 'as-scheduled'
  | 'choose-time'
  | 'overtime'
  | 'wrong-data'
  | 'close';

export const wayWords: Readonly<Record<Way, string>> = {
  'show-how': 'Tunjukkan caranya',
  scan: 'Pindai QR',
  'record-anyway': 'Catat sekarang saja',
  'look-again': 'Periksa lokasi lagi',
  'on-duty': 'Saya sedang tugas luar',
  'ask-to-check': 'Catat dulu, minta diperiksa',
  'send-now': 'Kirim sekarang',
  'by-colleague': 'Titip lewat rekan',
  'signed-paper': 'Sudah tanda tangan kertas',
  understood: 'Mengerti',
  help: 'Bantuan',
  'show-card': 'Tampilkan QR',
  pin: 'Pakai PIN',
  'here-on-duty': 'Ya, tugas di sini',
  'not-here': 'Bukan',
  write: 'Tulis keterangan',
  'at-work-anyway': 'Ya, saya bertugas',
  'remind-me': 'Ingatkan saya',
  'as-scheduled': 'Seperti jadwal',
  'choose-time': 'Pilih jam',
  overtime: 'Saya lembur',
  'wrong-data': 'Ada yang keliru',
  close: 'Tutup',
};

/** What a sentence of the catalogue may need to know. */
export interface Told {
  readonly honorific: string;
  readonly decider: string;
  /** The time that was kept: "06.24". */
  readonly time: string;
  /** "180 m" */
  readonly distance?: string;
  readonly direction?: string;
  readonly limit?: string;
  readonly opens?: string;
  readonly count?: number;
  readonly since?: string;
  /** "7 menit" */
  readonly span?: string;
  readonly place?: string;
  readonly ownPlace?: string;
  readonly day?: string;
  /** "Kemarin" */
  readonly when?: string;
  /** What the server said. */
  readonly sentence?: string;
}

type Telling = (told: Told) => Omit<Trouble, 'code'>;

const catalogue = {
  'H-01': ({ time }) => ({
    title: 'Lokasi HP belum menyala',
    body: `Jam ${time} sudah disimpan. Nyalakan lokasi supaya tidak perlu diperiksa atasan.`,
    ways: ['show-how', 'scan', 'record-anyway'],
  }),
  'H-02': ({ time }) => ({
    title: 'HP belum mengizinkan lokasi',
    body: `Jam ${time} sudah disimpan. Izinkan sekali saja; lokasi hanya dibaca saat layar ini terbuka.`,
    ways: ['show-how', 'scan', 'record-anyway'],
  }),
  'H-03': () => ({
    title: 'Lokasi belum jelas',
    body: 'Keluar sebentar ke tempat terbuka, jauh dari atap seng. Tunggu 10 sampai 20 detik. Menunggu tidak membuat terlambat.',
    ways: ['record-anyway', 'scan'],
  }),
  'H-04': ({ honorific, distance, direction, time }) => ({
    title: `${honorific} masih di luar area`,
    body: `${distance?.endsWith(' km') ? 'Areanya' : 'Jalan'} sekitar ${distance} ke ${direction}, lalu periksa lagi. Jam ${time} sudah kami simpan.`,
    ways: ['look-again', 'scan', 'on-duty', 'ask-to-check'],
  }),
  'H-05': ({ time }) => ({
    title: 'Tidak ada sinyal. Tidak apa-apa.',
    body: `Catatan ini terkirim sendiri saat sinyal kembali. Jam tetap ${time}.`,
    ways: [],
  }),
  'H-06': ({ count, since }) => ({
    title: `${count} catatan belum terkirim sejak ${since}`,
    body: 'Semua aman di HP ini. Buka saat ada sinyal, atau titipkan lewat HP rekan.',
    ways: ['send-now', 'by-colleague'],
  }),
  'H-09': ({ limit, decider }) => ({
    title: `Waktu masuk sudah lewat pukul ${limit}`,
    body: `Kedatangan tetap dicatat. ${decider} yang menilai alasannya.`,
    ways: ['record-anyway', 'signed-paper'],
  }),
  'H-10': ({ opens, time }) => ({
    title: `Masuk dibuka pukul ${opens}`,
    body: `Sekarang ${time}. Kalau sudah di tempat, catat saja; yang dihitung mulai ${opens}.`,
    ways: ['record-anyway', 'remind-me'],
  }),
  'H-11': ({ span, time }) => ({
    title: `Jam HP berbeda ${span}`,
    body: `Tidak apa-apa. Kami memakai jam server: ${time}.`,
    ways: ['understood'],
  }),
  'H-12': ({ decider }) => ({
    title: 'Jam HP berubah saat tanpa sinyal',
    body: `Catatan tetap disimpan. ${decider} akan memastikan jamnya.`,
    ways: ['understood', 'help'],
  }),
  'H-13': () => ({
    title: 'Kode ini sudah berganti',
    body: 'Kode berganti tiap 10 detik. Arahkan lagi ke layar.',
    ways: ['scan', 'close'],
  }),
  'H-14': ({ place, ownPlace, honorific }) => ({
    title: `Ini kode ${place}`,
    body: `Tempat tugas ${honorific} ${ownPlace}. Sedang tugas di sini?`,
    ways: ['here-on-duty', 'not-here'],
  }),
  'H-15': ({ time }) => ({
    title: 'Kamera sedang dipakai atau belum diizinkan',
    body: `Jam ${time} sudah disimpan.`,
    ways: ['scan', 'show-how'],
  }),
  'H-16': ({ honorific }) => ({
    title: 'HP ini belum dikenal',
    body: `Supaya tidak ada yang memakai nama ${honorific}. Sambungkan ke internet sebentar, atau minta kartu mulai kepada operator.`,
    ways: ['send-now', 'help'],
  }),
  'H-17': ({ decider, honorific }) => ({
    title: 'Lokasi HP tampak tidak wajar',
    body: `Mungkin ada aplikasi pengubah lokasi. Catatan tetap dikirim ke ${decider} beserta keterangan ${honorific}.`,
    ways: ['write', 'show-how'],
  }),
  'H-18': ({ day }) => ({
    title: `Hari ini libur: ${day}`,
    body: 'Tidak perlu mencatat. Sedang piket atau lembur?',
    ways: ['at-work-anyway', 'close'],
  }),
  'H-19': ({ honorific }) => ({
    title: `Hari ini ${honorific} tercatat cuti`,
    body: 'Kalau tetap masuk, catat saja; sisa cuti dikembalikan setelah disetujui.',
    ways: ['at-work-anyway', 'close'],
  }),
  'H-20': () => ({
    title: 'Tempat di HP hampir penuh',
    body: 'Catatan hari ini aman. Hapus beberapa foto atau video agar HP tidak menghapusnya.',
    ways: ['understood', 'send-now'],
  }),
  'H-21': ({ day, when }) => ({
    title: `${when} belum ada jam pulang`,
    body: `Pulang pukul berapa, ${day}?`,
    ways: ['as-scheduled', 'choose-time', 'overtime'],
  }),
  'H-22': ({ time }) => ({
    title: 'Server sedang sibuk',
    body: `Catatan aman di HP, jam tetap ${time}. Tidak perlu menekan lagi.`,
    ways: [],
  }),
  'H-23': () => ({
    title: 'Bukan data saya?',
    body: 'Nama, NIP, atau tempat kerja yang keliru bisa dibetulkan. Mencatat hadir tetap berjalan.',
    ways: ['wrong-data', 'close'],
  }),
  // Not in the design's table: there the phone is nearly full, in these two the one tap could not be kept at all.
  'H-24': () => ({
    title: 'Catatan ini belum tersimpan',
    body: 'Tempat di HP habis. Hapus beberapa foto atau video, lalu tekan sekali lagi, atau pakai kertas hari ini.',
    ways: ['understood', 'help'],
  }),
  'H-25': () => ({
    title: 'Catatan ini belum tersimpan',
    body: 'Penyimpanan HP belum menjawab. Tekan sekali lagi. Kalau tetap begini, pakai kios atau kertas hari ini.',
    ways: ['understood', 'help'],
  }),
  // H-16 can be mended by signal; this one only by the person.
  'H-26': ({ sentence }) => ({
    title: 'HP ini belum bisa mengirim',
    body: `${sentence} Catatan di HP ini aman, dan terkirim sendiri sesudahnya.`,
    ways: ['help'],
  }),
} satisfies Record<string, Telling>;

export type TroubleCode = keyof typeof catalogue;

export const troubleCodes = Object.keys(catalogue) as TroubleCode[];

export const troubleOf = (code: TroubleCode, told: Told): Trouble => ({ code, ...catalogue[code](told) }) as Trouble;
