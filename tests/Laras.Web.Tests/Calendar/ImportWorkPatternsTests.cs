using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Calendar;

public sealed class ImportWorkPatternsTests
{
    private const string Header = "pola;nama;hari;ramadan;mulai;selesai;istirahat;buka;tutup;sejak;sampai\n";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Hours_are_read_with_a_dot_or_a_colon(string engine)
    {
        await using var database = await Database.CreateAsync(engine);

        var report = await Bring.TextAsync(
            database,
            "pola",
            Header
                + "lima-hari;Lima hari;1;tidak;06.30;14:00;60;120;240;2026-01-01;\nlima-hari;Lima hari;1;ya;7.00;13.30;;120;240;01-01-2026;"
        );

        Assert.Equal((2, 0, 0, 0), report.Counts());
        await using var db = database.Open();
        var days = await db.WorkPatternDays.OrderBy(day => day.Ramadan).ToListAsync(Token);
        Assert.Equal(
            [
                (false, new TimeOnly(6, 30), new TimeOnly(14, 0), 60),
                (true, new TimeOnly(7, 0), new TimeOnly(13, 30), 0),
            ],
            days.Select(day => (day.Ramadan, day.Starts, day.Ends, day.BreakMinutes))
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task New_hours_end_the_old_ones_the_day_before_and_both_files_may_come_again(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        const string Old = Header + "lima-hari;Lima hari;1;tidak;07.30;16.00;60;120;240;2025-01-01;";
        const string New = Header + "lima-hari;Lima hari;1;tidak;06.30;14.00;0;120;240;2026-01-01;";
        await Bring.TextAsync(database, "pola", Old);
        await Bring.TextAsync(database, "pola", New);

        Assert.Equal((0, 0, 1, 0), (await Bring.TextAsync(database, "pola", Old)).Counts());
        Assert.Equal((0, 0, 1, 0), (await Bring.TextAsync(database, "pola", New)).Counts());

        await using var db = database.Open();
        var days = await db.WorkPatternDays.OrderBy(day => day.From).ToListAsync(Token);
        Assert.Equal([new DateOnly(2025, 12, 31), null], days.Select(day => day.To));
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_row_is_told_at_once()
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "pola",
            Header + ";Tanpa nama;8;kadang;6.3;24.00;-1;;1441;2026-02-30;2025-01-01"
        );

        Assert.Equal(
            [
                "2 pola cell_empty",
                "2 hari number_unreadable",
                "2 ramadan word_unknown",
                "2 mulai time_unreadable",
                "2 selesai time_unreadable",
                "2 istirahat number_unreadable",
                "2 buka cell_empty",
                "2 tutup number_unreadable",
                "2 sejak date_unreadable",
            ],
            report.Places()
        );
    }

    [Fact]
    public async Task An_end_before_the_beginning_is_refused()
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(
            database,
            "pola",
            Header + "lima-hari;Lima hari;1;tidak;07.30;16.00;60;120;240;2026-01-02;2026-01-01"
        );

        Assert.Equal(["2 sampai dates_reversed"], report.Places());
    }
}
