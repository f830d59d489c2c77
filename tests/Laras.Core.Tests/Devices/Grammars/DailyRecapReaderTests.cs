using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices.Grammars;

public sealed class DailyRecapReaderTests
{
    [Fact]
    public void A_blank_time_is_unknown_and_not_midnight()
    {
        var day = Assert.IsType<DayRecap>(
            Assert.Single(Bytes.Read(Row("07/04/2026", "06:47", ""), Grammar.DailyRecap).Rows)
        );

        Assert.Equal((new DateOnly(2026, 4, 7), new TimeOnly(6, 47), null), (day.Date, day.ClockIn, day.ClockOut));
        Assert.Equal((true, false), (day.MustClockIn, day.MustClockOut));
    }

    [Theory]
    [InlineData("04/05/2026", "06:47", null)]
    [InlineData("05/05/2026", "06:47", "future_date")]
    [InlineData("31/12/2004", "06:47", "device_clock_reset")]
    [InlineData("13/31/2026", "06:47", "date_format_ambiguous")]
    [InlineData("07/04/2026", "24:00", "invalid_time")]
    public void Dates_are_day_first_and_in_the_past(string date, string clockIn, string? reason) =>
        Assert.Equal(
            reason,
            (Bytes.Read(Row(date, clockIn, "14:00"), Grammar.DailyRecap).Rows[0] as QuarantinedLine)?.Reason.Code
        );

    [Theory]
    [InlineData("1;2;3\n", "unknown_separator")]
    [InlineData("1,2,3\n", "column_count")]
    [InlineData("1,2,3", "truncated_tail")]
    public void A_line_has_29_cells(string line, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(line, Grammar.DailyRecap).Reason.Code);

    [Fact]
    public void A_comma_inside_quotes_is_part_of_the_name() =>
        Assert.Equal(
            "Contoh, S.Kom",
            Bytes.Read(Row("07/04/2026", "", "", "\"Contoh, S.Kom\""), Grammar.DailyRecap).Recaps.Single().Name
        );

    private static string Row(string date, string clockIn, string clockOut, string name = "Pegawai Contoh") =>
        $"1,7,,{name},,{date},Reguler,06:30,14:00,{clockIn},{clockOut},1,1,,,,,,,True,,Dinas Contoh,1,,,,,,\n";
}
