using Laras.Core.Attendance;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Leave;

public sealed class ImportAbsencesTests
{
    private const string Header = "nip;dari;sampai;status;surat\n";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_letter_gives_days_their_reason_once(string engine)
    {
        await using var database = await Bring.RegionAsync(engine);
        var file =
            Header
            + $"{Bring.Adi};06-04-2026;2026-04-10;Cuti Tahunan;800/12/2026\nNL-0007;2026-04-06;2026-04-06;sakit;surat dokter";

        Assert.Equal((2, 0, 0, 0), (await Bring.TextAsync(database, "cuti", file)).Counts());
        Assert.Equal((0, 0, 2, 0), (await Bring.TextAsync(database, "cuti", file)).Counts());

        await using var db = database.Open();
        var absences = await db
            .Absences.OrderBy(absence => absence.To)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([DayStatus.SickWithLetter, DayStatus.AnnualLeave], absences.Select(absence => absence.Status));
        Assert.Equal((new DateOnly(2026, 4, 6), new DateOnly(2026, 4, 10)), (absences[1].From, absences[1].To));
    }

    [Theory]
    [InlineData("2026-04-11", 0)]
    [InlineData("2026-04-10", 1)]
    public async Task A_day_has_one_reason(string from, int waiting)
    {
        await using var database = await Bring.RegionAsync("sqlite");
        await Bring.TextAsync(database, "cuti", Header + $"{Bring.Adi};2026-04-06;2026-04-10;cuti_tahunan;800/12");

        var report = await Bring.TextAsync(
            database,
            "cuti",
            Header + $"{Bring.Adi};{from};2026-04-12;dinas_luar;SPT 9"
        );

        Assert.Equal(waiting, report.Waiting);
        Assert.All(
            report.Problems,
            problem => Assert.Contains("surat 800/12 (cuti_tahunan)", problem.Sentence, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("hadir")]
    [InlineData("tanpa_keterangan")]
    [InlineData("libur")]
    public async Task What_only_a_judgement_may_say_cannot_be_imported(string status)
    {
        await using var database = await Bring.RegionAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "cuti",
            Header + $"{Bring.Adi};2026-04-06;2026-04-10;{status};800/12"
        );

        Assert.Equal(["2 status word_unknown"], report.Places());
    }
}
