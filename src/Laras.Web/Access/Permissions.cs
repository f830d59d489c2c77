namespace Laras.Web.Access;

/// <summary>
/// The one table of who may do what, how far it reaches, and in which state of the month. An address without a row
/// opens for nobody. Reaches: diri, staf (everybody below), unit, opd, daerah.
/// </summary>
public static class Permissions
{
    internal const string Text = """
        Membuka meja                        | GET /meja                                           | diri | staf | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat ringkasan pagi              | GET /meja/ringkasan                                 | -    | -    | -    | daerah | daerah | daerah | -      | daerah | daerah | semua
        Mencari pegawai                     | GET /meja/pegawai                                   | diri | staf | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membuka pegawai                     | GET /meja/pegawai/{number}                          | diri | staf | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membuka kehadiran sebulan           | GET /meja/pegawai/{number}/{monthText}              | diri | staf | unit | daerah | -      | daerah | daerah | daerah | daerah | semua
        Membuka slip                        | GET /meja/pegawai/{number}/{monthText}/slip         | diri | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Membaca daftar aturan               | GET /meja/aturan                                    | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membaca aturan                      | GET /meja/aturan/{folder}                           | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membaca kasus aturan                | GET /meja/aturan/{folder}/kasus                     | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membaca satu kasus aturan           | GET /meja/aturan/{folder}/kasus/{number:int}        | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membaca pemeriksaan aturan          | GET /meja/aturan/{folder}/pemeriksaan               | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membaca berkas aturan               | GET /meja/aturan/{folder}/berkas                    | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Membuka perhitungan terakhir        | GET /meja/tpp                                       | -    | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Melihat perhitungan sebulan         | GET /meja/tpp/{monthText}                           | -    | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Menghitung sebulan                  | POST /meja/tpp/{monthText}/hitung                   | -    | -    | -    | -      | -      | daerah | -      | -      | -      | terbuka terkunci
        Melihat jenis impor                 | GET /meja/impor                                     | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Menyiapkan impor                    | GET /meja/impor/{kind}                              | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Mengunggah berkas                   | POST /meja/impor/{kind}                             | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Mengunduh templat impor             | GET /meja/impor/{kind}/templat                      | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Melihat pratinjau impor             | GET /meja/impor/{kind}/pratinjau/{sha256}           | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Memasukkan berkas                   | POST /meja/impor/{kind}/pratinjau/{sha256}          | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Melihat berkas yang diimpor         | GET /meja/impor/berkas/{id}                         | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Melihat karantina                   | GET /meja/impor/karantina                           | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Menyelesaikan karantina             | POST /meja/impor/karantina                          | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Melihat PIN mesin tak dikenal       | GET /meja/impor/karantina/pin                       | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Memasangkan PIN mesin               | POST /meja/impor/karantina/pin                      | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Melihat akun sendiri                | GET /meja/akun                                      | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Mengganti kata sandi sendiri        | POST /meja/akun                                     | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Mengakhiri sesi sendiri             | POST /meja/akun/sesi                                | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melepaskan perangkat sendiri        | POST /meja/akun/perangkat                           | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Mengikat perangkat sendiri          | POST /api/devices                                   | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menyiapkan faktor kedua             | GET /masuk/kedua                                    | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menunjukkan faktor kedua            | POST /masuk/kedua                                   | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menyiapkan kunci sandi              | POST /api/passkeys/options                          | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menyimpan kunci sandi               | POST /api/passkeys                                  | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melepas kunci sandi                 | POST /meja/akun/kunci-sandi                         | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melepas faktor kedua pegawai        | POST /meja/kartu/{number}/faktor                    | -    | -    | -    | -    | daerah | -    | -    | -    | -    | semua
        Melihat akun pegawai                | GET /meja/kartu                                     | -    | -    | unit | daerah | daerah | - | - | - | - | semua
        Membuat kartu mulai                 | POST /meja/kartu                                    | -    | -    | unit | daerah | daerah | - | - | - | - | semua
        Mengakhiri sesi pegawai             | POST /meja/kartu/{number}/akhiri                    | -    | -    | unit | daerah | daerah | - | - | - | - | semua
        Menghentikan akun pegawai           | POST /meja/kartu/{number}/hentikan                  | -    | -    | -    | daerah | daerah | - | - | - | - | semua
        Membuka lagi akun pegawai           | POST /meja/kartu/{number}/buka                      | -    | -    | -    | daerah | daerah | - | - | - | - | semua
        Melihat jejak                       | GET /meja/jejak                                     | -    | -    | -    | -    | -    | -    | -    | daerah | -    | semua
        Membuka satu catatan jejak          | GET /meja/jejak/{id:guid}                           | -    | -    | -    | -    | -    | -    | -    | daerah | -    | semua
        Mengunduh jejak                     | POST /meja/jejak/unduh                              | -    | -    | -    | -    | -    | -    | -    | daerah | -    | semua
        Melihat siapa membuka data sendiri  | GET /meja/saya/jejak                                | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menulis keberatan                   | GET /meja/pegawai/{number}/{monthText}/keberatan    | diri | -    | unit | -      | -      | -      | -      | -      | -      | semua
        Mengirim keberatan                  | POST /meja/pegawai/{number}/{monthText}/keberatan   | diri | -    | unit | -      | -      | -      | -      | -      | -      | semua
        Melihat keberatan sendiri           | GET /meja/keberatan/saya                            | diri | -    | -    | -      | -      | -      | -      | -      | -      | semua
        Melihat daftar keberatan            | GET /meja/keberatan                                 | -    | staf | unit | daerah | -      | daerah | daerah | daerah | daerah | semua
        Membuka keberatan                   | GET /meja/keberatan/{id}                            | diri | staf | unit | daerah | -      | daerah | daerah | daerah | daerah | semua
        Menjawab keberatan                  | POST /meja/keberatan/{id}                           | -    | staf | -    | daerah | -      | -      | -      | -      | -      | semua
        Melihat koreksi harian              | GET /meja/koreksi                                   | -    | staf | unit | daerah | -      | -      | -      | daerah | -      | semua
        Menyiapkan koreksi harian           | GET /meja/pegawai/{number}/{monthText}/koreksi      | -    | staf | unit | daerah | -      | -      | -      | -      | -      | semua
        Mengusulkan koreksi harian          | POST /meja/pegawai/{number}/{monthText}/koreksi     | -    | staf | unit | daerah | -      | -      | -      | -      | -      | semua
        Membuka koreksi harian              | GET /meja/koreksi/{id}                              | -    | staf | unit | daerah | -      | -      | -      | daerah | -      | semua
        Memutuskan koreksi harian           | POST /meja/koreksi/{id}                             | -    | staf | -    | daerah | -      | -      | -      | -      | -      | semua
        Membuka berkas pegawai              | GET /meja/pegawai/{number}/berkas                   | diri | staf | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat unit kerja                  | GET /meja/opd                                       | -    | -    | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat peta jabatan                | GET /meja/opd/{code}                                | -    | -    | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat siapa memutuskan            | GET /meja/opd/{code}/atasan                         | -    | -    | unit | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat Plt dan Plh                 | GET /meja/plt                                       | -    | -    | -    | daerah | daerah | daerah | -      | daerah | daerah | semua
        Mencatat Plt atau Plh               | POST /meja/plt                                      | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Membuka ekspor                      | GET /meja/ekspor                                    | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Mengunduh ekspor                    | POST /meja/ekspor/unduh                             | -    | -    | -    | daerah | -      | -      | -      | -      | -      | semua
        Membaca tabel hak akses             | GET /meja/akses                                     | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat pemegang peran              | GET /meja/akses/peran                               | -    | -    | -    | daerah | daerah | -      | -      | daerah | daerah | semua
        Mengunduh pemegang peran            | GET /meja/akses/peran.csv                           | -    | -    | -    | daerah | daerah | -      | -      | daerah | daerah | semua
        Memberi dan mencabut peran          | POST /meja/akses/peran                              | -    | -    | -    | daerah | daerah | -      | -      | -      | -      | semua
        Melihat penguncian bulan            | GET /meja/tpp/{monthText}/kunci                     | -    | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Mengunci data bulan                 | POST /meja/tpp/{monthText}/langkah/kunci            | -    | -    | -    | daerah | -      | -      | -      | -      | -      | terbuka
        Membuka lagi data bulan             | POST /meja/tpp/{monthText}/langkah/buka             | -    | -    | -    | daerah | -      | daerah | -      | -      | -      | terkunci
        Menetapkan hitungan bulan           | POST /meja/tpp/{monthText}/langkah/tetapkan         | -    | -    | -    | -      | -      | daerah | -      | -      | -      | terkunci
        Memeriksa bulan                     | POST /meja/tpp/{monthText}/langkah/periksa          | -    | -    | -    | -      | -      | -      | daerah | -      | -      | dihitung
        Menyetujui bulan                    | POST /meja/tpp/{monthText}/langkah/setujui          | -    | -    | -    | -      | -      | -      | -      | -      | daerah | diperiksa
        Menandai bulan dibayar              | POST /meja/tpp/{monthText}/langkah/bayar            | -    | -    | -    | -      | -      | -      | daerah | -      | -      | disetujui
        Melihat daftar bayar                | GET /meja/tpp/{monthText}/bayar                     | -    | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Mencetak daftar bayar               | GET /meja/tpp/{monthText}/bayar/cetak               | -    | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Mengunduh daftar bayar              | GET /meja/tpp/{monthText}/bayar/{format}            | -    | -    | -    | daerah | -      | daerah | daerah | daerah | daerah | semua
        Menahan slip                        | POST /meja/tpp/{monthText}/tahan/{number}           | -    | -    | -    | -      | -      | daerah | daerah | -      | -      | terkunci dihitung diperiksa disetujui
        Melepas slip                        | POST /meja/tpp/{monthText}/lepas/{number}           | -    | -    | -    | daerah | -      | daerah | daerah | -      | daerah | terkunci dihitung diperiksa disetujui dibayar
        Minta data dibetulkan               | POST /api/saku/correction                           | diri | diri | diri | diri   | diri   | diri   | diri   | diri   | diri   | semua
        Menyerahkan titipan rekan dari HP   | POST /api/clock-events/titip                        | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Mengirim ketukan dari HP            | POST /api/clock-events                              | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Membuka Saku                        | GET /api/saku/me                                    | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat pertanyaan tentang diri     | GET /api/saku/doubts                                | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menjawab pertanyaan tentang diri    | POST /api/saku/doubts/{tap:guid}                    | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat tempat kerja                | GET /meja/tempat                                    | -    | -    | unit | daerah | daerah | daerah | -      | daerah | daerah | semua
        Membuka tempat satu unit            | GET /meja/tempat/{code}                             | -    | -    | unit | daerah | daerah | daerah | -      | daerah | daerah | semua
        Menggambar tempat                   | POST /meja/tempat/{code}                            | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mengunduh tempat                    | GET /meja/tempat/{code}/geojson                     | -    | -    | unit | daerah | daerah | daerah | -      | daerah | daerah | semua
        Melihat usulan tempat               | GET /meja/tempat/{code}/usulan/{id:guid}            | -    | -    | unit | daerah | daerah | daerah | -      | daerah | daerah | semua
        Memutuskan usulan tempat            | POST /meja/tempat/{code}/usulan/{id:guid}           | -    | -    | -    | daerah | daerah | -      | -      | -      | -      | semua
        Menyatakan HP bersama               | POST /meja/tempat/{code}/hp                         | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Melihat kebijakan bukti hadir       | GET /meja/tempat/{code}/bukti                       | -    | -    | unit | daerah | daerah | daerah | -      | daerah | daerah | semua
        Menetapkan kebijakan bukti hadir    | POST /meja/tempat/{code}/bukti                      | -    | -    | -    | daerah | daerah | -      | -      | -      | -      | semua
        Melihat riwayat sendiri di HP       | GET /api/saku/months/{monthText}                    | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat slip sendiri di HP          | GET /api/saku/slips/{monthText}                     | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat perkiraan TPP sendiri di HP | GET /api/saku/slips/running                         | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menyiapkan keberatan sendiri di HP  | GET /api/saku/objections/{monthText}                | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Mengirim keberatan sendiri dari HP  | POST /api/saku/objections/{monthText}               | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat yang menunggu disetujui     | GET /api/saku/reviews                               | -    | staf | -    | -    | -    | -    | -    | -    | -    | semua
        Menyetujui, bertanya, mengembalikan | POST /api/saku/reviews                              | -    | staf | -    | -    | -    | -    | -    | -    | -    | semua
        Mengusulkan tempat dari ketukan     | POST /api/saku/reviews/places                       | -    | staf | -    | -    | -    | -    | -    | -    | -    | semua
        Menjawab pertanyaan atasan          | POST /api/saku/reviews/answers                      | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat kios                        | GET /meja/kios                                      | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mendaftarkan kios                   | POST /meja/kios                                     | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mencabut kios                       | POST /meja/kios/{id:guid}/cabut                     | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mengganti kunci kios                | POST /meja/kios/{id:guid}/putar                     | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Melihat kode cadangan kios          | GET /meja/kios/{id:guid}/cadangan                   | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mencetak kode cadangan kios         | POST /meja/kios/{id:guid}/cadangan                  | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Menyiapkan poster tempat            | GET /meja/kios/poster                               | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mencetak poster tempat              | POST /meja/kios/poster                              | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mengakhiri poster tempat            | POST /meja/kios/poster/{id:guid}/akhiri             | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Melihat kartu yang belum jelas      | GET /meja/kios/belum-jelas                          | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Menjawab kartu yang belum jelas     | POST /meja/kios/belum-jelas/{tap:guid}              | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Melihat foto-foto di kios           | GET /meja/kios/foto                                 | -    | -    | unit | daerah | -      | -      | -      | daerah | -      | semua
        Menyiapkan kartu pegawai            | GET /meja/kios/kartu                                | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mencetak kartu pegawai              | POST /meja/kios/kartu                               | -    | -    | unit | daerah | daerah | -      | -      | -      | -      | semua
        Mengenali kode kantor di HP         | GET /api/saku/kiosks                                | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat foto ketukan di kios        | GET /meja/kios/foto/{tap:guid}                      | diri | staf | unit | daerah | -      | -      | -      | daerah | -      | semua
        Menghapus foto ketukan di kios      | POST /meja/kios/foto/{tap:guid}/hapus               | -    | -    | unit | daerah | -      | -      | -      | -      | -      | semua
        Melihat ketukan yang ditinjau       | GET /meja/tinjauan                                  | -    | -    | -    | daerah | -    | -    | -    | daerah | -    | semua
        Meninjau ketukan                    | POST /meja/tinjauan                                 | -    | -    | -    | daerah | -    | -    | -    | daerah | -    | semua
        Membaca kabar sendiri               | GET /api/saku/news                                  | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menandai kabar sendiri terbaca      | POST /api/saku/news/seen                            | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menyalakan kabar di layar           | POST /api/saku/push                                 | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Mematikan kabar di layar            | POST /api/saku/push/end                             | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Menyalakan pengingat sendiri        | POST /api/saku/reminders                            | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melihat HP sendiri di HP            | GET /api/saku/devices                               | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Melepaskan HP sendiri dari HP       | POST /api/saku/devices/release                      | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        Keluar dari Saku                    | POST /api/saku/sign-out                             | diri | diri | diri | diri | diri | diri | diri | diri | diri | semua
        """;

    /// <summary>Open to everybody, because nothing about anybody is shown there that a paper in hand does not show.</summary>
    private static readonly HashSet<string> Public =
    [
        "GET /",
        "GET /masuk",
        "POST /masuk",
        "POST /masuk/peragaan",
        "POST /masuk/pin",
        "GET /masuk/luar",
        "GET /masuk/luar/kembali",
        "POST /api/passkeys/sign-in/options",
        "POST /api/passkeys/sign-in",
        "POST /api/devices/challenge",
        "GET /api/contracts/{documentName}.json",
        "GET /mulai",
        "POST /mulai",
        "GET /mulai/{Token}",
        "POST /mulai/{Token}",
        "POST /keluar",
        "GET /keadaan/404",
        "GET /keadaan/{code:int}",
        "GET /verifikasi",
        "GET /verifikasi/{code}",
        "POST /verifikasi/{code}",
        "POST /api/kiosks/pair",
        "POST /api/kiosks/contact",
        "POST /api/kiosk-events",
        "POST /api/kiosk-photos/{id:guid}",
    ];

    /// <summary>Every row, in the order in which the table is written.</summary>
    public static IReadOnlyList<PermissionRow> Rows { get; } = PermissionTable.Read(Text);

    private static readonly Dictionary<string, PermissionRow> ByAddress = Rows.ToDictionary(row => row.Address);

    /// <summary>Every address that may be asked at all.</summary>
    public static IEnumerable<string> Addresses => ByAddress.Keys.Concat(Public);

    /// <summary>The key of the table for a request: HEAD asks what GET asks.</summary>
    public static string AddressOf(string method, string route) =>
        $"{(HttpMethods.IsHead(method) ? HttpMethods.Get : method.ToUpperInvariant())} /{route.Trim('/')}";

    /// <summary>What is open without signing in, in the order of its addresses.</summary>
    public static IEnumerable<string> OpenToEverybody => Public.Order(StringComparer.Ordinal);

    public static bool IsPublic(string address) => Public.Contains(address);

    public static PermissionRow? Find(string address) => ByAddress.GetValueOrDefault(address);
}
