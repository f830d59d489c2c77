using Laras.Core.Attendance.Judging;
using Xunit;

namespace Laras.Core.Tests.Attendance.Judging;

public sealed class EvidenceRulesTests
{
    [Fact]
    public void The_rules_that_the_program_carries_are_those_of_the_paper()
    {
        Assert.Equal(("bukti-1", new(2026, 1, 1)), (Facts.Rules.Version, Facts.Rules.From));
        Assert.Equal((3, 5), (Facts.Rules.AskedFrom, Facts.Rules.LookedAtFrom));
        Assert.Equal(
            [2, 1, 3, 4, 1, 2, 4, 1],
            new[]
            {
                "lokasi_kembar",
                "lokasi_beku",
                "lompat",
                "kunci_banyak_nip",
                "kunci_baru",
                "jam_bergeser",
                "rantai_cabang",
                "rantai_putus",
            }.Select(reason => Facts.Rules.Weights[reason])
        );
    }

    [Fact]
    public void A_file_with_holes_tells_all_of_them_at_once()
    {
        var problems = new List<string>();

        var rules = EvidenceRules.Read("""{ "versi": "x", "ditanya_mulai": 0, "bobot": { "lompat": -1 } }""", problems);

        Assert.Null(rules);
        Assert.Contains("Isi \"ditanya_mulai\" dengan bilangan di atas 0.", problems);
        Assert.Contains("Bobot \"lompat\" belum ada atau bukan bilangan.", problems);
        Assert.Contains("Isi \"berlaku_sejak\" dengan tanggal, misalnya 2026-12-01.", problems);
        Assert.Equal(15 + DoubtCodes.All.Count, problems.Count);
    }
}
