using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

/// <summary>Dumps of real machines (people and days replaced): no row may stay unexplained.</summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("1_attlog.dat", Grammar.Usb6, 3_959, "1")]
    [InlineData("2_attlog.dat", Grammar.Usb6, 3_550, "2")]
    [InlineData("1_attlog_mundur.dat", Grammar.Usb6, 2_000, "1")]
    [InlineData("1_attlog_crlf_bom.dat", Grammar.Usb6, 200, "1")]
    [InlineData("solution_cloud_5kolom.dat", Grammar.Cloud5, 560, null)]
    [InlineData("soap_getattlog.xml", Grammar.Soap, 3, null)]
    public void Every_row_of_a_real_dump_is_a_tap_or_its_repetition(
        string name,
        Grammar grammar,
        int rows,
        string? device
    )
    {
        var file = Read(name, grammar);

        Bytes.AssertAccounted(file);
        Assert.Equal(rows, file.Rows.Count);
        Assert.Empty(file.Quarantined);
        Assert.Equal(rows, file.Taps.Count() + file.Duplicates.Count());
        Assert.All(file.Taps, tap => Assert.Equal(device, tap.Device));
    }

    [Fact]
    public void The_clock_of_the_backward_dump_went_back_29_times()
    {
        var facts = DeviceFileFacts.Of(Read("1_attlog_mundur.dat", Grammar.Usb6));

        Assert.Equal(29, facts.Inversions.Count);
        Assert.Equal(facts.TapCount, facts.Days.Sum(day => day.Taps));
    }

    [Fact]
    public void Cloud_messages_are_taps_repetitions_or_other_messages()
    {
        var file = Read("webhook_fingerspot.jsonl", Grammar.Webhook);

        Bytes.AssertAccounted(file);
        Assert.Equal(["1", "0004", "1"], file.Taps.Select(tap => tap.Pin));
        Assert.Equal(1, Assert.Single(file.Duplicates).FirstLine);
        Assert.Equal(DroppedContent.OtherMessage, Assert.Single(file.Rows.OfType<DroppedLine>()).Content);
        Assert.Empty(file.Quarantined);
    }

    [Fact]
    public void A_daily_recap_gives_days_and_never_taps()
    {
        var file = DeviceFileReader.Read(
            BytesOf("ekspor_harian_zktime.csv"),
            Grammar.DailyRecap,
            new DateOnly(2026, 7, 27)
        );

        Bytes.AssertAccounted(file);
        Assert.Equal(4, file.Recaps.Count());
        Assert.Equal(4, file.Rows.Count);
        Assert.Equal([27, 27, 27, 26], file.Recaps.Select(day => day.Date.Day));
        Assert.Null(file.Recaps.ElementAt(2).ClockIn);
    }

    [Theory]
    [InlineData("1_attlog.dat", Grammar.Usb6, false)]
    [InlineData("1_attlog_crlf_bom.dat", Grammar.Usb6, false)]
    [InlineData("solution_cloud_5kolom.dat", Grammar.Cloud5, true)]
    [InlineData("webhook_fingerspot.jsonl", Grammar.Webhook, false)]
    [InlineData("soap_getattlog.xml", Grammar.Soap, false)]
    public void The_right_grammar_is_proposed_and_doubt_is_said(string name, Grammar grammar, bool ambiguous)
    {
        var guess = GrammarGuess.Of(BytesOf(name), Bytes.Today);

        Assert.Equal(grammar, guess.Proposed);
        Assert.Equal(ambiguous, guess.IsAmbiguous);
    }

    private static DeviceFile Read(string name, Grammar grammar) =>
        DeviceFileReader.Read(BytesOf(name), grammar, Bytes.Today);

    private static byte[] BytesOf(string name)
    {
        var path = SharedData.File("attlog", name);
        Assert.SkipUnless(path is not null, SharedData.Absent);
        return File.ReadAllBytes(path);
    }
}
