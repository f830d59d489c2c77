using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Employees;

public sealed class ChangeTermsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_new_grade_holds_from_its_day_and_older_months_keep_the_old_one(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);
        var file = $"nip;nama;jenis_pegawai;golongan;tmt_golongan\n{Bring.Adi};Adi Contoh, S.Pd.;pns;III/d;2026-04-01";

        var first = await Bring.TextAsync(database, "pegawai", file);
        var second = await Bring.TextAsync(database, "pegawai", file);

        Assert.Equal((0, 1, 0, 0), first.Counts());
        Assert.Equal((0, 0, 1, 0), second.Counts());
        Assert.Equal("III/c", await GradeAsync(database, new(2026, 3)));
        Assert.Equal("III/d", await GradeAsync(database, new(2026, 4)));
        await using var db = database.Open();
        Assert.Equal(
            [
                ("III/c", new DateOnly(2010, 1, 1), (DateOnly?)new DateOnly(2026, 3, 31)),
                ("III/d", new(2026, 4, 1), null),
            ],
            (await db.EmploymentTerms.OrderBy(term => term.From).ToListAsync(Token)).Select(term =>
                (term.Grade!, term.From, term.To)
            )
        );
    }

    [Theory]
    [InlineData("2026-04-30", "III/d")]
    [InlineData("2026-05-01", "III/c")]
    public async Task The_terms_of_a_month_are_those_of_its_last_day(string from, string grade)
    {
        await using var database = await Bring.RegionAsync("sqlite");
        await Bring.TextAsync(
            database,
            "pegawai",
            $"nip;nama;jenis_pegawai;golongan;tmt_golongan\n{Bring.Adi};Adi Contoh, S.Pd.;pns;III/d;{from}"
        );

        Assert.Equal(grade, await GradeAsync(database, new(2026, 4)));
    }

    [Fact]
    public async Task A_change_without_a_day_begins_when_it_is_brought_in()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        await Bring.TextAsync(
            database,
            "pegawai",
            $"nip;nama;jenis_pegawai;golongan\n{Bring.Adi};Adi Contoh, S.Pd.;pns;III/d"
        );

        Assert.Equal("III/c", await GradeAsync(database, new(2026, 4)));
        Assert.Equal("III/d", await GradeAsync(database, new(2026, 5)));
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_mended_by_the_same_day_again()
    {
        await using var database = await Bring.RegionAsync("sqlite");
        foreach (var grade in new[] { "III/d", "IV/a" })
        {
            await Bring.TextAsync(
                database,
                "pegawai",
                $"nip;nama;jenis_pegawai;golongan;tmt_golongan\n{Bring.Adi};Adi Contoh, S.Pd.;pns;{grade};2026-04-01"
            );
        }

        await using var db = database.Open();
        Assert.Equal(2, await db.EmploymentTerms.CountAsync(Token));
        Assert.Equal("IV/a", await GradeAsync(database, new(2026, 4)));
    }

    private static async Task<string?> GradeAsync(Database database, Month month)
    {
        await using var db = database.Open();
        var id = (await db.Employees.SingleAsync(one => one.Nip == Bring.Adi, Token)).Id;
        var agencies = await Agencies.LoadAsync(db, Token);
        var load = new LoadPersonMonths(
            db,
            month,
            new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc),
            new(null, false),
            agencies
        );
        var known = await load.ForAsync([id], Token);
        Assert.Equal(EmploymentKind.Pns, known[id].Person.Employment);
        return known[id].Person.Grade;
    }
}
