using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp;

public sealed class ImportMonthlyFactsTests
{
    private const string Header = "nip;bulan;fakta;nilai\n";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_corrected_value_stands_beside_the_first_one(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);
        await Bring.TextAsync(
            database,
            "nilai",
            Header + $"{Bring.Adi};2026-04;nilai_perilaku;92 persen\n{Bring.Bunga};2026-04;nilai_perilaku;95 persen"
        );
        var later = new FixedTime(FixedTime.Monday.GetUtcNow().UtcDateTime.AddHours(1));
        var correction =
            Header
            + $"{Bring.Adi};2026-04;nilai_perilaku;90 persen\n{Bring.Bunga};2026-04;nilai_perilaku;95 persen\n{Bring.Bunga};2026-05;nilai_perilaku;95 persen";

        Assert.Equal((1, 1, 1, 0), (await Bring.TextAsync(database, "nilai", correction, time: later)).Counts());
        Assert.Equal((0, 0, 3, 0), (await Bring.TextAsync(database, "nilai", correction, time: later)).Counts());

        await using var db = database.Open();
        var values = await db
            .MonthlyFacts.Where(fact => fact.MonthKey == 202604)
            .OrderBy(fact => fact.RecordedAtUtc)
            .ThenBy(fact => fact.Value)
            .Select(fact => fact.Value)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["92 persen", "95 persen", "90 persen"], values);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_row_is_told_at_once()
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "nilai",
            Header + $"NL-9;April 2026;Nilai Perilaku;\n{Bring.Adi};2026-04;a;1\n{Bring.Adi};2026-04;a;2"
        );

        Assert.Equal(
            [
                "2 nip employee_unknown",
                "2 nilai cell_empty",
                "2 bulan month_unreadable",
                "2 fakta fact_name",
                "4 fakta row_repeated",
            ],
            report.Places()
        );
    }
}
