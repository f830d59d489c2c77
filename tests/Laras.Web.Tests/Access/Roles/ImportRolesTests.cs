using System.Text;
using Laras.Web.Access;
using Laras.Web.Access.Roles;
using Laras.Web.Imports;
using Laras.Web.Storage.Exports;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Roles;

public sealed class ImportRolesTests
{
    private const string Header = "nip;peran;unit;surat;mulai;sampai\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_machine_room_gives_the_first_roles_and_the_same_file_again_gives_none(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);
        var file =
            Header
            + $"{Bring.Adi};operator_unit;DIKBUD.SD1;SK 1;2026-01-01;\n{Bring.Bunga};pimpinan;;SK 2;2026-01-01;2030-12-31";

        Assert.Equal((2, 0, 0, 0), (await Bring.TextAsync(database, "peran", file)).Counts());
        Assert.Equal((0, 0, 2, 0), (await Bring.TextAsync(database, "peran", file)).Counts());

        await using var db = database.Open();
        Assert.Equal(
            [Role.Leader, Role.UnitOperator],
            (await db.RoleGrants.ToListAsync(Cancellation)).Select(grant => grant.Role).OrderDescending()
        );
    }

    [Fact]
    public async Task What_is_exported_is_what_was_imported()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        var file = Header + $"{Bring.Adi};operator_unit;DIKBUD.SD1;SK 1;2026-01-01;\n";
        await Bring.TextAsync(database, "peran", file);

        await using var db = database.Open();
        var table = await ExportRoles.TableAsync(db, new(2026, 5, 4), Cancellation);
        using var stream = new MemoryStream();
        await CsvText.WriteAsync(table, stream, Cancellation);

        Assert.Equal(
            (0, 0, 1, 0),
            (await Bring.TextAsync(database, "peran", Encoding.UTF8.GetString(stream.ToArray()))).Counts()
        );
    }

    [Fact]
    public async Task From_the_desk_nobody_gives_himself_a_role_and_a_leader_is_only_proposed()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        await using var db = database.Open();
        var adi = (await db.Employees.SingleAsync(person => person.Nip == Bring.Adi, Cancellation)).Id;
        var file =
            Header
            + $"{Bring.Adi};bendahara;;SK 1;2026-01-01;\n{Bring.Bunga};pimpinan;;SK 2;2026-01-01;\n{Bring.Bunga};bendahara;;SK 3;2026-01-01;";
        var source = new ImportSource("peran.csv", Encoding.UTF8.GetBytes(file), "Adi") { ImportedById = adi };

        var report = await Importer.Find("peran")!.RunAsync(new(db, source, FixedTime.Monday), Cancellation);

        Assert.Equal((2, 0, 0, 1), report.Counts());
        Assert.Contains("dirinya sendiri", report.Problems.Single().Sentence, StringComparison.Ordinal);
        Assert.Equal(Role.Treasurer, (await db.RoleGrants.SingleAsync(Cancellation)).Role);
        Assert.Equal(Role.Leader, (await db.RoleProposals.SingleAsync(Cancellation)).Role);
    }

    [Theory]
    [InlineData("operator_unit;;SK 1;2026-01-01;", "selalu untuk satu unit")]
    [InlineData("operator_unit;TIDAK.ADA;SK 1;2026-01-01;", "Belum ada unit")]
    [InlineData("bendahara;DIKBUD;SK 1;2026-01-01;", "seluruh daerah")]
    [InlineData("atasan;;SK 1;2026-01-01;", "tidak dikenal")]
    [InlineData("bendahara;;;2026-01-01;", "kosong")]
    [InlineData("bendahara;;SK 1;2026-01-02;2026-01-01", "mendahului")]
    public async Task A_row_that_gives_nothing_says_why(string row, string expected)
    {
        await using var database = await Bring.RegionAsync("sqlite");
        var report = await Bring.TextAsync(database, "peran", Header + $"{Bring.Adi};{row}");
        Assert.Contains(report.Problems, problem => problem.Sentence.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(1, report.Waiting);
    }
}
