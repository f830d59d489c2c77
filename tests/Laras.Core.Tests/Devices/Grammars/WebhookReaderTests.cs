using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices.Grammars;

public sealed class WebhookReaderTests
{
    [Fact]
    public void Missing_seconds_are_zero_and_zeros_in_pins_stay()
    {
        var tap = Bytes.OneTap(Message("0004", "2026-04-07 06:47"), Grammar.Webhook);

        Assert.Equal(("0004", new DateTime(2026, 4, 7, 6, 47, 0), "CTOH-1"), (tap.Pin, tap.LocalTime, tap.Device));
    }

    [Theory]
    [InlineData("{\"type\":\"attlog\"", "truncated_tail")]
    [InlineData("{\"type\":\"attlog\"\n", "not_a_row")]
    [InlineData("[]\n", "not_a_row")]
    [InlineData("{\"type\":\"attlog\",\"cloud_id\":\"C\",\"data\":[]}\n", "not_a_row")]
    [InlineData("{\"type\":\"attlog\",\"data\":{\"pin\":\"1\",\"scan\":\"2026-04-07 06:47\"}}\n", "not_a_row")]
    [InlineData("{\"\\ud800\":1,\"cloud_id\":\"C\"}\n", "not_a_row")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}\n", "not_a_row")]
    public void A_message_that_makes_no_sense_waits_for_a_person(string line, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(line, Grammar.Webhook).Reason.Code);

    [Theory]
    [InlineData("", "2026-04-07 06:47", "pin_empty")]
    [InlineData("\\u0031", "2026-04-07 06:47", "pin_empty")]
    [InlineData("1", "07-04-2026 06:47", "date_format_ambiguous")]
    [InlineData("1", "", "not_a_row")]
    public void The_parts_of_a_message_are_judged_like_any_row(string pin, string scan, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(Message(pin, scan), Grammar.Webhook).Reason.Code);

    private static string Message(string pin, string scan) =>
        $$$"""{"type":"attlog","cloud_id":"CTOH-1","data":{"pin":"{{{pin}}}","scan":"{{{scan}}}","verify":"1","status_scan":"0"}}"""
        + "\n";
}
