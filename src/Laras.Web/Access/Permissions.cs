namespace Laras.Web.Access;

/// <summary>The one table of who may open what, and how far it reaches. A route without a row opens for nobody.</summary>
public static class Permissions
{
    /// <summary>By what law somebody is paid, everybody may read.</summary>
    private static readonly Row Law = new(Reach.Region, Reach.Region, Reach.Region, Reach.Region);

    private static readonly Dictionary<string, Row> Table = new()
    {
        //                                      pegawai             BKPSDM        Organisasi    pimpinan
        ["/meja"] = new(Reach.SelfAndStaff, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/ringkasan"] = new(Reach.Nobody, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/pegawai"] = new(Reach.SelfAndStaff, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/pegawai/{number}"] = new(Reach.SelfAndStaff, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/pegawai/{number}/{monthText}"] = new(Reach.SelfAndStaff, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/aturan"] = Law,
        ["/meja/aturan/{folder}"] = Law,
        ["/meja/aturan/{folder}/kasus"] = Law,
        ["/meja/aturan/{folder}/kasus/{number:int}"] = Law,
        ["/meja/aturan/{folder}/pemeriksaan"] = Law,
        ["/meja/aturan/{folder}/berkas"] = Law,
        ["/meja/pegawai/{number}/{monthText}/slip"] = new(Reach.SelfAndStaff, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/tpp"] = new(Reach.Nobody, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/tpp/{monthText}"] = new(Reach.Nobody, Reach.Region, Reach.Region, Reach.Region),
        ["/meja/tpp/{monthText}/hitung"] = new(Reach.Nobody, Reach.Nobody, Reach.Region, Reach.Nobody),
        ["/meja/impor"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
        ["/meja/impor/{kind}"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
        ["/meja/impor/{kind}/templat"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
        ["/meja/impor/{kind}/pratinjau/{sha256}"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
        ["/meja/impor/berkas/{id}"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
        ["/meja/impor/karantina"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
        ["/meja/impor/karantina/pin"] = new(Reach.Nobody, Reach.Region, Reach.Nobody, Reach.Nobody),
    };

    /// <summary>Open to everybody, because nothing about anybody is shown there.</summary>
    private static readonly HashSet<string> Public =
    [
        "/",
        "/masuk",
        "/masuk/peragaan",
        "/keluar",
        "/keadaan/404",
        "/keadaan/{code:int}",
    ];

    public static IEnumerable<string> Routes => Table.Keys.Concat(Public);

    public static bool IsPublic(string route) => Public.Contains(Normal(route));

    public static Reach ReachOf(Role role, string route) =>
        Table.TryGetValue(Normal(route), out var row) ? row.For(role) : Reach.Nobody;

    private static string Normal(string route) => "/" + route.Trim('/');

    private sealed record Row(Reach Employee, Reach Personnel, Reach Organisation, Reach Leader)
    {
        public Reach For(Role role) =>
            role switch
            {
                Role.Employee => Employee,
                Role.Personnel => Personnel,
                Role.Organisation => Organisation,
                Role.Leader => Leader,
            };
    }
}
