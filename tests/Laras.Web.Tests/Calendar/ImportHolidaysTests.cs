using Laras.Core.Calendar;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Calendar;

public sealed class ImportHolidaysTests
{
    private const string Header = "tanggal;jenis;nama;dasar\n";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_day_may_be_off_for_two_reasons_and_a_later_file_corrects_the_decree(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await Bring.TextAsync(
            database,
            "libur",
            Header
                + "2026-03-20;cuti_bersama;Idulfitri;SKB 1\n20/03/2026;daerah;Hari jadi;Perbup 1\n21-03-2026;nasional;Idulfitri;SKB 1"
        );

        var report = await Bring.TextAsync(
            database,
            "libur",
            Header + "2026-03-20;Cuti Bersama;Idulfitri 1447 H;SKB 2"
        );

        Assert.Equal((0, 1, 0, 0), report.Counts());
        await using var db = database.Open();
        var days = await db.Holidays.OrderBy(day => day.Date).ThenBy(day => day.Kind).ToListAsync(Token);
        Assert.Equal(
            [
                (new DateOnly(2026, 3, 20), HolidayKind.Collective, "SKB 2"),
                (new DateOnly(2026, 3, 20), HolidayKind.Regional, "Perbup 1"),
                (new DateOnly(2026, 3, 21), HolidayKind.National, "SKB 1"),
            ],
            days.Select(day => (day.Date, day.Kind, day.Decree))
        );
    }

    [Theory]
    [InlineData("29-02-2028", true)]
    [InlineData("29-02-2026", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("03/20/2026", false)]
    [InlineData("20-03-26", false)]
    [InlineData("20-03-1899", false)]
    public async Task A_day_is_written_year_first_or_day_first(string date, bool readable)
    {
        await using var database = await Database.CreateAsync("sqlite");

        var report = await Bring.TextAsync(database, "libur", Header + $"{date};nasional;Contoh;SKB");

        Assert.Equal(readable ? [] : ["2 tanggal date_unreadable"], report.Places());
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Eight_years_of_holidays_come_in_whole_and_once(string engine)
    {
        var file = SharedData.Read("libur/libur_nasional_2019_2026.csv");
        await using var database = await Database.CreateAsync(engine);

        var first = await Bring.BytesAsync(database, "libur", file);
        var second = await Bring.BytesAsync(database, "libur", file);

        Assert.Equal((188, 0, 0, 0), first.Counts());
        Assert.Equal("decree_missing", Assert.Single(first.Notes).Code);
        Assert.Equal((0, 0, 188, 0), second.Counts());
    }
}
