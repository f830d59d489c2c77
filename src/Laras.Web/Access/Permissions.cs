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
        Membaca tabel hak akses             | GET /meja/akses                                     | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | daerah | semua
        Melihat pemegang peran              | GET /meja/akses/peran                               | -    | -    | -    | daerah | daerah | -      | -      | daerah | daerah | semua
        Memberi dan mencabut peran          | POST /meja/akses/peran                              | -    | -    | -    | daerah | daerah | -      | -      | -      | -      | semua
        """;

    /// <summary>Open to everybody, because nothing about anybody is shown there.</summary>
    private static readonly HashSet<string> Public =
    [
        "GET /",
        "GET /masuk",
        "POST /masuk",
        "POST /masuk/peragaan",
        "POST /keluar",
        "GET /keadaan/404",
        "GET /keadaan/{code:int}",
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
