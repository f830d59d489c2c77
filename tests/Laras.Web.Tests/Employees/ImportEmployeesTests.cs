using System.Text;
using Laras.Core.Employees;
using Laras.Web.Employees;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Employees;

public sealed class ImportEmployeesTests
{
    private const string Header =
        "nip;id_lokal;nama;jenis_pegawai;golongan;unit;jabatan;jenis_jabatan;kelas_jabatan;nip_atasan;pola_kerja;tmt\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_template_brings_people_with_and_without_nip_and_a_supervisor_who_stands_below(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);

        await using var db = database.Open();
        var adi = await db.Employees.SingleAsync(person => person.Nip == Bring.Adi, Token);
        var citra = await db.Employees.SingleAsync(person => person.LocalId == "NL-0007", Token);
        Assert.Equal(
            (
                "Adi Contoh, S.Pd.",
                EmploymentKind.Pns,
                "III/c",
                new DateOnly(1985, 4, 12),
                Sex.Male,
                new DateOnly(2010, 1, 1)
            ),
            (adi.Name, adi.Kind, adi.Grade, adi.BirthDate, adi.Sex, adi.StartedOn)
        );
        Assert.Equal((EmploymentKind.NonAsn, null, new DateOnly(2024, 2, 1)), (citra.Kind, citra.Nip, citra.StartedOn));
        var place = Assert.Single(await PlacesOf(database, Bring.Adi));
        Assert.Equal(
            ("Guru Ahli Muda", "fungsional", 9, "lima-hari"),
            (place.Post, place.PostKind, place.PostClass, place.WorkPattern)
        );
        Assert.Equal((new DateOnly(2020, 1, 1), null), (place.From, place.To));
        Assert.Equal(
            Bring.Bunga,
            (await db.Employees.SingleAsync(person => person.Id == place.SupervisorId, Token)).Nip
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_file_again_changes_nothing(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);

        Assert.Equal((0, 0, 3, 0), (await Bring.TextAsync(database, "pegawai", Bring.People)).Counts());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_move_is_a_new_row_from_its_day_on(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            Header + $"{Bring.Adi};;Adi Contoh, S.Pd.;pns;III/c;DIKBUD.SD1;Guru Ahli Muda;fungsional;9;;;2026-04-01"
        );

        Assert.Equal((0, 1, 0, 0), report.Counts());
        var places = await PlacesOf(database, Bring.Adi);
        Assert.Equal([new(2020, 1, 1), new DateOnly(2026, 4, 1)], places.Select(place => place.From));
        Assert.Equal([new DateOnly(2026, 3, 31), null], places.Select(place => place.To));
        Assert.Equal([9, 9], places.Select(place => place.PostClass));
        Assert.Single(places.Select(place => place.SupervisorId).Distinct());
    }

    [Fact]
    public async Task A_move_without_a_date_counts_from_today_on_the_wall_of_the_office()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        await Bring.TextAsync(database, "pegawai", $"nip;nama;jabatan\n{Bring.Adi};Adi Contoh, S.Pd.;Guru Ahli Madya");

        // 23:42 on Sunday in UTC is Monday morning in WITA.
        Assert.Equal(new DateOnly(2026, 5, 4), (await PlacesOf(database, Bring.Adi))[^1].From);
    }

    [Fact]
    public async Task What_was_unknown_completes_the_row_and_is_no_move()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        await Bring.TextAsync(
            database,
            "pegawai",
            Header + "199001012015011999;;Dewi Contoh;pns;III/a;RSUD;Perawat;fungsional;;;lima-hari;2020-01-01"
        );

        var report = await Bring.TextAsync(
            database,
            "pegawai",
            $"nip;nama;kelas_jabatan;nip_atasan\n199001012015011999;Dewi Contoh;8;{Bring.Bunga}"
        );

        Assert.Equal((0, 1, 0, 0), report.Counts());
        var place = Assert.Single(await PlacesOf(database, "199001012015011999"));
        Assert.Equal(8, place.PostClass);
        Assert.NotNull(place.SupervisorId);
    }

    [Fact]
    public async Task Another_supervisor_is_a_new_row_because_past_approvals_were_the_old_ones()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        await Bring.TextAsync(database, "pegawai", $"nip;nama;nip_atasan\n{Bring.Adi};Adi Contoh, S.Pd.;NL-0007");

        var places = await PlacesOf(database, Bring.Adi);
        Assert.Equal(2, places.Select(place => place.SupervisorId).Distinct().Count());
    }

    [Fact]
    public async Task An_empty_cell_erases_nothing()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(database, "pegawai", Header + $"{Bring.Adi};;Adi Contoh, S.Pd.;;;;;;;;;");

        Assert.Equal((0, 0, 1, 0), report.Counts());
    }

    [Fact]
    public async Task A_supervisor_nobody_knows_is_noted_and_found_when_the_file_comes_again()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        const string Staff =
            Header
            + "199001012015011999;;Dewi Contoh;pns;III/a;RSUD;Perawat;fungsional;8;198504122010011012;lima-hari;2020-01-01";

        var first = await Bring.TextAsync(database, "pegawai", Staff);
        await Bring.TextAsync(
            database,
            "pegawai",
            Header + "198504122010011012;;Eko Contoh;pns;IV/a;RSUD;Direktur;struktural;13;;;2020-01-01"
        );
        var second = await Bring.TextAsync(database, "pegawai", Staff);

        Assert.Equal((1, 0, 0, 0), first.Counts());
        Assert.Equal("supervisor_unknown", Assert.Single(first.Notes).Code);
        Assert.Equal((0, 1, 0, 0), second.Counts());
        Assert.Empty(second.Notes);
    }

    [Theory]
    [InlineData("199001012015011999;;Dewi;pns;IX;RSUD;Perawat;fungsional;8;;;", "2 golongan grade_unknown")]
    [InlineData("198701012023212903;;Dewi;pns;III/a;RSUD;Perawat;fungsional;8;;;", "2 jenis_pegawai kind_differs")]
    [InlineData("198701012023212903;;Dewi;pppk;IX;RSUD;Perawat;fungsional;8;;;")]
    [InlineData("198701012023212903;;Dewi;PPPK Paruh Waktu;IX;RSUD;Perawat;fungsional;8;;;")]
    [InlineData("199001012015011999;;Dewi;non_asn;;RSUD;Perawat;fungsional;8;;;", "2 jenis_pegawai kind_differs")]
    [InlineData(";NL-9;Dewi;non-asn;;RSUD;Perawat;pelaksana;0;;;")]
    [InlineData(";NL-9;Dewi;pns;III/a;RSUD;Perawat;fungsional;8;;;", "2 nip number_missing")]
    [InlineData(";;Dewi;pns;III/a;RSUD;Perawat;fungsional;8;;;", "2 nip number_missing")]
    [InlineData("199001012015011999;;Dewi;;III/a;RSUD;Perawat;fungsional;8;;;", "2 jenis_pegawai cell_empty")]
    [InlineData(
        "199001012015011999;;;pns;III/a;;;fungsional;8;;;",
        "2 nama cell_empty",
        "2 jabatan cell_empty",
        "2 unit cell_empty"
    )]
    [InlineData("199001012015011999;;Dewi;pns;III/a;RSJ;Perawat;fungsional;8;;;", "2 unit unit_unknown")]
    [InlineData("199001012015011999;;Dewi;pns;III/a;rsud nusa laras;Perawat;fungsional;8;;;")]
    [InlineData(
        "199001012015011999;;Dewi;pns;III/a;RSUD;Perawat;eselon;18;;enam-hari;besok",
        "2 jenis_jabatan word_unknown",
        "2 kelas_jabatan number_unreadable",
        "2 pola_kerja pattern_unknown",
        "2 tmt date_unreadable"
    )]
    [InlineData(
        "199001012015011999;;Dewi;pns;III/a;RSUD;Perawat;fungsional;8;19900101 201501 1 999;;",
        "2 nip_atasan supervisor_self"
    )]
    [InlineData("198504122010011912;NL-0007;Adi;pns;III/a;RSUD;Perawat;fungsional;8;;;", "2 id_lokal two_people")]
    public async Task Every_row_tells_all_that_keeps_it_waiting(string row, params string[] places)
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(database, "pegawai", Header + row);

        Assert.Equal(places, report.Places());
        Assert.Equal(places.Length == 0 ? 1 : 0, report.New);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Three_hundred_rows_of_siasn_come_in_whole_and_keep_no_identity_number(string engine)
    {
        var file = SharedData.Read("asn/pegawai_sintetis_siasn.csv");
        await using var database = await SiasnRegionAsync(engine);

        var first = await Bring.BytesAsync(database, "pegawai", file);
        var second = await Bring.BytesAsync(database, "pegawai", file);

        Assert.Equal((300, 0, 0, 0), first.Counts());
        Assert.Equal((0, 0, 300, 0), second.Counts());
        await using var db = database.Open();
        Assert.Equal(300, await db.Placements.CountAsync(place => place.To == null, Token));
        Assert.Equal(
            300,
            await db.Employees.CountAsync(person => person.StartedOn != null && person.Grade != null, Token)
        );
        var sections = await db.Units.Where(unit => unit.ParentId != null).Select(unit => unit.Id).ToListAsync(Token);
        Assert.Equal(300, await db.Placements.CountAsync(place => sections.Contains(place.UnitId), Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Forty_damaged_rows_are_each_mended_or_explained(string engine)
    {
        var file = SharedData.Read("asn/pegawai_sintetis_kotor.csv");
        await using var database = await SiasnRegionAsync(engine);

        var report = await Bring.BytesAsync(database, "pegawai", file);

        // Eight kinds of damage, five rows each: the even kinds below are mended, the others explained.
        var expected = Enumerable
            .Range(0, 40)
            .SelectMany(place => Damage(place % 8), (place, code) => $"{place + 2} {code}");
        Assert.Equal((20, 0, 0, 20), report.Counts());
        Assert.Equal(
            expected,
            report
                .Problems.Where(problem => problem.Code != "sex_differs" || !IsAlsoAnother(problem.Line))
                .Select(problem => $"{problem.Line} {problem.Code}")
        );

        await using var db = database.Open();
        var people = await db.Employees.OrderBy(person => person.Name).ToListAsync(Token);
        Assert.All(people, person => Assert.Equal(person.Nip![..8], person.BirthDate!.Value.ToString("yyyyMMdd")));
        Assert.Equal(
            5,
            people.Count(person =>
                person.Grade == "III/a" && person.Name.StartsWith("Pegawai Tiru", StringComparison.Ordinal)
            )
        );
        var waiting = await db
            .QuarantinedRows.Where(row => row.State == Web.Devices.QuarantineState.Open)
            .ToListAsync(Token);
        Assert.Equal(20, waiting.Count);
        Assert.All(waiting, row => Assert.DoesNotContain("0000000000000000", row.Raw, StringComparison.Ordinal));
        Assert.All(waiting, row => Assert.DoesNotContain("@", row.Raw, StringComparison.Ordinal));

        static string[] Damage(int kind) =>
            kind switch
            {
                0 => ["nip_unreadable"],
                4 => ["cell_formula"],
                5 => ["birth_date_differs", "row_repeated"],
                6 => ["sex_differs"],
                _ => [],
            };

        static bool IsAlsoAnother(int line) => (line - 2) % 8 == 5;
    }

    private static async Task<Database> SiasnRegionAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        var units = new StringBuilder("kode;nama;induk;jenis;zona\n");
        for (var agency = 1; agency <= 9; agency++)
        {
            units.AppendLine($"D{agency};Dinas Contoh {agency};;opd;WITA");
            for (var section = 1; section <= 9; section++)
            {
                units.AppendLine($"D{agency}.{section};Bidang {section};D{agency};bagian;WITA");
            }
        }

        Assert.Equal((90, 0, 0, 0), (await Bring.TextAsync(database, "unit", units.ToString())).Counts());
        return database;
    }

    private static async Task<List<Placement>> PlacesOf(Database database, string nip)
    {
        await using var db = database.Open();
        var id = (await db.Employees.SingleAsync(person => person.Nip == nip, Token)).Id;
        return await db
            .Placements.Where(place => place.EmployeeId == id)
            .OrderBy(place => place.From)
            .ToListAsync(Token);
    }
}
