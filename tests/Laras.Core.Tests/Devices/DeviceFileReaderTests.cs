using System.Text;
using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

public sealed class DeviceFileReaderTests
{
    private const string Good = "        7\t2026-04-07 06:47:12\t2\t0\t1\t0\n";

    [Fact]
    public void A_tap_knows_its_line_and_its_bytes()
    {
        var file = Bytes.Read("\n" + Good + Good.Replace("06:47", "14:01"));

        Assert.Equal([new BytePlace(2, 1, 37), new BytePlace(3, 39, 37)], file.Taps.Select(tap => tap.Place));
        Assert.Equal(3, file.BlankBytes);
        Assert.False(file.TailUnterminated);
    }

    [Fact]
    public void A_complete_last_row_without_line_end_is_kept_and_noticed() =>
        Assert.True(Bytes.Read(Good.TrimEnd('\n')).TailUnterminated);

    [Theory]
    [InlineData("2026-05-04 23:59:59", null)]
    [InlineData("2026-05-05 00:00:00", "future_date")]
    [InlineData("2005-01-01 00:00:00", null)]
    [InlineData("2004-12-31 23:59:59", "device_clock_reset")]
    [InlineData("2024-02-29 07:00:00", null)]
    [InlineData("2026-02-29 07:00:00", "invalid_date")]
    [InlineData("2026-04-07 23:59:59", null)]
    [InlineData("2026-04-07 23:59:60", "invalid_time")]
    [InlineData("2026-04-07 07:60:00", "invalid_time")]
    [InlineData("2026-04-07 07:00", "date_format_ambiguous")]
    [InlineData("0000-04-07 07:00:00", "invalid_date")]
    [InlineData("kemarin", "not_a_row")]
    public void A_time_is_believed_only_as_a_machine_writes_it(string time, string? reason)
    {
        var row = Assert.Single(Bytes.Read($"7\t{time}\t2\t0\t1\t0\n").Rows);

        Assert.Equal(reason, (row as QuarantinedLine)?.Reason.Code);
        Assert.Equal(reason is null, row is DeviceTap);
    }

    [Theory]
    [InlineData("123456789012345678901234", null)]
    [InlineData("1234567890123456789012345", "pin_too_long")]
    [InlineData("0001", null)]
    [InlineData("0000", "pin_zero")]
    [InlineData("12-3", "pin_charset")]
    [InlineData("é", "pin_charset")]
    public void A_pin_is_one_to_24_letters_and_digits(string pin, string? reason) =>
        Assert.Equal(
            reason,
            (Bytes.Read($"{pin}\t2026-04-07 06:47:12\t2\t0\t1\t0\n").Rows[0] as QuarantinedLine)?.Reason.Code
        );

    [Theory]
    [InlineData("255", null)]
    [InlineData("256", "number_unreadable")]
    [InlineData("-1", "number_unreadable")]
    [InlineData("x", "number_unreadable")]
    [InlineData("", null)]
    public void A_status_is_a_code_from_0_to_255_or_absent(string status, string? reason) =>
        Assert.Equal(
            reason,
            (Bytes.Read($"7\t2026-04-07 06:47:12\t2\t{status}\t1\t0\n").Rows[0] as QuarantinedLine)?.Reason.Code
        );

    [Fact]
    public void A_file_in_another_shape_says_how_many_columns_it_has()
    {
        var refused = Bytes.OneRefusal("7\t2026-04-07 06:47:12\t1\t0\n");

        Assert.Equal("column_count", refused.Reason.Code);
        Assert.StartsWith(
            "Baris ini punya 4 kolom, sedangkan bentuk berkas yang dipilih punya 6.",
            refused.Reason.Sentence
        );
    }

    [Fact]
    public void A_line_is_read_up_to_its_limit_and_no_further()
    {
        var atLimit = new string('x', DeviceFileReader.LineBytesMax) + "\n";

        Assert.Equal("not_a_row", Bytes.OneRefusal(atLimit).Reason.Code);
        Assert.Equal("line_too_long", Bytes.OneRefusal("x" + atLimit).Reason.Code);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused_whole()
    {
        var file = DeviceFileReader.Read(new byte[DeviceFileReader.FileBytesMax + 1], Grammar.Usb6, Bytes.Today);

        Assert.Equal("file_too_large", Assert.Single(file.Quarantined).Reason.Code);
        Bytes.AssertAccounted(file);
    }

    [Theory]
    [InlineData(Grammar.Usb6)]
    [InlineData(Grammar.Soap)]
    public void After_too_many_unreadable_rows_the_rest_is_one_row(Grammar grammar)
    {
        var text = string.Concat(Enumerable.Repeat("<x>\n", DeviceFileReader.UnreadableMax + 5));

        var file = DeviceFileReader.Read(Encoding.ASCII.GetBytes(text), grammar, Bytes.Today);

        Assert.Equal(DeviceFileReader.UnreadableMax + 1, file.Rows.Count);
        Assert.Equal("too_many_unreadable", file.Quarantined.Last().Reason.Code);
        Bytes.AssertAccounted(file);
    }

    [Theory]
    [InlineData("\\x00")]
    [InlineData("\\x1B[31m")]
    [InlineData("\\xFF")]
    public void Bytes_that_are_no_text_are_written_out(string shown)
    {
        byte[] bytes = shown switch
        {
            "\\x00" => [(byte)'7', 0, (byte)'\n'],
            "\\x1B[31m" => [0x1B, .. "[31m\n"u8],
            _ => [0xFF, (byte)'\n'],
        };

        Assert.Contains(shown, Assert.Single(DeviceFileReader.Read(bytes, Grammar.Usb6, Bytes.Today).Quarantined).Raw);
    }

    [Fact]
    public void A_loose_last_byte_of_a_wide_file_is_not_lost()
    {
        byte[] bytes = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Good), (byte)'7'];

        var file = DeviceFileReader.Read(bytes, Grammar.Usb6, Bytes.Today);

        Assert.Single(file.Taps);
        Assert.Equal("truncated_tail", Assert.Single(file.Quarantined).Reason.Code);
        Bytes.AssertAccounted(file);
    }

    [Theory]
    [InlineData(Good, Grammar.Usb6, "        7\t2026-04-07 06:47:12\t2\t0\t1\t0")]
    [InlineData("bukan\n", Grammar.Usb6, "bukan")]
    [InlineData("7\t2026-04-07 06:47:12\t0\t15\t0\t0\t0\t1\t38.9\n", Grammar.Push, "7\t2026-04-07 06:47:12\t0\t15")]
    [InlineData("FP PIN=6\tTMP=QQ==\n", Grammar.PushOperations, "(isi tidak disimpan, 17 byte)")]
    public void A_row_can_be_shown_as_it_came_without_what_is_not_kept(string text, Grammar grammar, string shown)
    {
        var file = Bytes.Read(text, grammar);

        Assert.Equal(shown, file.RawOf(Assert.Single(file.Rows)));
    }
}
