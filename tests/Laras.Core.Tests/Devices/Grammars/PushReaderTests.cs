using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices.Grammars;

public sealed class PushReaderTests
{
    private const string Secret = "RAHASIA99";

    [Theory]
    [InlineData("FP PIN=6\tFID=4\tTMP=" + Secret)]
    [InlineData("FACE PIN=6\tTMP=" + Secret)]
    [InlineData("USERPIC PIN=6\tContent=" + Secret)]
    [InlineData("BIODATA Pin=6\tTmp=" + Secret)]
    [InlineData("USER PIN=6\tPasswd=" + Secret)]
    [InlineData("USER PIN=\tPasswd=" + Secret)]
    [InlineData("USER PIN=6\tPri=banyak\tPasswd=" + Secret)]
    [InlineData(Secret)]
    [InlineData("LAIN " + Secret)]
    public void No_template_and_no_password_outlives_the_reading(string line)
    {
        foreach (var end in new[] { "\n", "" })
        {
            var rows = Bytes.Read(line + end, Grammar.PushOperations).Rows;

            Assert.DoesNotContain(Secret, Assert.Single(rows).ToString());
        }
    }

    [Fact]
    public void A_password_is_hidden_even_when_the_wrong_grammar_was_chosen()
    {
        foreach (var grammar in Enum.GetValues<Grammar>().Where(grammar => grammar != Grammar.Soap))
        {
            var rows = Bytes.Read($"USER PIN=6\tName=Contoh\tPasswd={Secret}\n", grammar).Rows;

            Assert.All(rows, row => Assert.DoesNotContain(Secret, row.ToString()));
        }
    }

    [Fact]
    public void A_long_template_is_dropped_and_counted_like_a_short_one()
    {
        var file = Bytes.Read(
            $"FP PIN=6\tTMP={new string('A', 4_000)}\nOPLOG 21\t7\t2026-04-07 09:00:00\t0\t0\t0\t0\n",
            Grammar.PushOperations
        );

        Assert.Single(file.Rows.OfType<DroppedLine>());
        Assert.Equal("7", Assert.Single(file.Rows.OfType<DeviceOperation>()).Operator);
    }

    [Theory]
    [InlineData("OPLOG 4\t1\t2026-04-07 09:00:00\t0\t0\t0\t0\n", OperationKind.Other)]
    [InlineData("OPLOG 23\t1\t2026-04-07 09:00:00\t0\t0\t0\t0\n", OperationKind.DeleteTaps)]
    public void An_operation_is_known_by_its_code(string line, OperationKind kind) =>
        Assert.Equal(
            kind,
            Assert.IsType<DeviceOperation>(Assert.Single(Bytes.Read(line, Grammar.PushOperations).Rows)).Kind
        );

    [Theory]
    [InlineData("OPLOG 4\t1\t2026-02-30 09:00:00\n", "invalid_date")]
    [InlineData("OPLOG x\t1\t2026-02-28 09:00:00\n", "number_unreadable")]
    [InlineData("OPLOG 4\t1\n", "column_count")]
    [InlineData("OPLOG 4\t1", "truncated_tail")]
    public void A_damaged_operation_waits_for_a_person(string line, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(line, Grammar.PushOperations).Reason.Code);

    [Theory]
    [InlineData("PIN=7\tTime=2026-04-07 06:4", "truncated_tail")]
    [InlineData("PIN=7\tTime=2026-04-07 06:4\n", "date_format_ambiguous")]
    [InlineData("PIN=\tTime=2026-04-07 06:47:12\n", "pin_empty")]
    [InlineData("PIN=7\tTime=2026-04-07 06:47:12\tStatus=x\n", "number_unreadable")]
    public void A_damaged_pair_row_waits_for_a_person(string line, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(line, Grammar.Push).Reason.Code);

    [Theory]
    [InlineData("7\t2026-04-07 06:47:12\t0\n", "column_count")]
    [InlineData("7\t2026-04-07 06:47:12\t0", "truncated_tail")]
    [InlineData("7\t2026-04-07 06:47:12\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\n", "column_count")]
    public void A_push_row_has_4_to_12_columns(string line, string reason) =>
        Assert.Equal(reason, Bytes.OneRefusal(line, Grammar.Push).Reason.Code);
}
