using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Journal;
using Xunit;

namespace Laras.Core.Tests.Journal;

public sealed class CanonicalRowTests
{
    private static readonly DateTime Morning = new DateTime(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc).AddTicks(
        1_234_560
    );

    [Fact]
    public void A_row_is_its_table_the_number_of_its_columns_and_each_column_with_name_kind_and_value()
    {
        var row = new CanonicalRow().Start("t");
        row.AddInteger("a", -7);
        row.AddText("b", "é");

        Assert.Equal(
            "00000001"
                + "74"
                + "00000002"
                + "00000001"
                + "61"
                + "69"
                + "00000002"
                + "2d37"
                + "00000001"
                + "62"
                + "73"
                + "00000002"
                + "c3a9",
            Convert.ToHexStringLower(row.ToBytes())
        );
        Assert.Equal(Digest.Of(row.ToBytes()), row.Hash());
    }

    [Fact]
    public void Every_kind_of_value_has_one_written_form()
    {
        var row = new CanonicalRow().Start("t");
        row.AddClock("clock", TimeOnly.FromDateTime(Morning));
        row.AddDate("date", DateOnly.FromDateTime(Morning));
        row.AddInstant("instant", Morning);
        row.AddInteger("integer", long.MinValue);
        row.AddNumber("number", 9.2500m);
        row.AddText("text", "");
        row.AddUuid("uuid", Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));
        row.AddWall("wall", Morning);

        Assert.Equal(
            [
                "clock c 23:42:00.123456",
                "date d 2026-05-03",
                "instant z 2026-05-03T23:42:00.123456Z",
                "integer i -9223372036854775808",
                "number n 9.25",
                "text s ",
                "uuid u 00112233445566778899aabbccddeeff",
                "wall w 2026-05-03T23:42:00.123456",
            ],
            row.Fields.Select(field =>
                $"{field.Name} {(char)field.Kind} "
                + (
                    field.Kind == ValueKind.Uuid
                        ? Convert.ToHexStringLower(row.BytesOf(field))
                        : System.Text.Encoding.UTF8.GetString(row.BytesOf(field))
                )
            )
        );
    }

    [Fact]
    public void A_column_without_value_is_as_if_it_were_not_there_so_a_new_column_changes_no_hash()
    {
        var row = new CanonicalRow().Start("t");
        row.AddText("a", "1");
        var whole = row.Hash();
        row.AddText("b", "2");

        Assert.NotEqual(whole, row.Hash());
        Assert.Equal(whole, row.Hash("b"));
        Assert.Null(row.Find("c"));
    }

    [Fact]
    public void Columns_that_are_not_in_order_are_refused()
    {
        var row = new CanonicalRow().Start("t");
        row.AddText("b", "1");

        Assert.Throws<InvalidOperationException>(() => row.AddText("a", "1"));
        Assert.Throws<InvalidOperationException>(() => row.AddText("b", "1"));
    }

    [Fact]
    public void No_two_rows_share_their_bytes() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll<NonNull<string>, NonNull<string>, NonNull<string>>(
                (table, first, second) =>
                {
                    // What moves over the border between two values must not end up in the same bytes.
                    var rows = new[]
                    {
                        Row(table.Get, first.Get, second.Get),
                        Row(table.Get, first.Get + second.Get, ""),
                        Row(table.Get, "", first.Get + second.Get),
                        Row(table.Get, first.Get, null),
                        Row(table.Get + first.Get, "", second.Get),
                    };
                    var said = new[]
                    {
                        (table.Get, first.Get, second.Get),
                        (table.Get, first.Get + second.Get, ""),
                        (table.Get, "", first.Get + second.Get),
                        (table.Get, first.Get, null),
                        (table.Get + first.Get, "", (string?)second.Get),
                    };
                    return rows.Distinct().Count() == said.Distinct().Count();
                }
            )
        );

    [Fact]
    public void A_head_is_known_by_everything_it_says()
    {
        var head = new TreeHead(7, Digest.Of([1]), Morning, Digest.None, "kunci");
        Digest[] others =
        [
            (head with { Size = 8 }).Hash,
            (head with { Root = Digest.Of([2]) }).Hash,
            (head with { AtUtc = Morning.AddMicroseconds(1) }).Hash,
            (head with { Previous = Digest.Of([1]) }).Hash,
            (head with { KeyId = "lain" }).Hash,
        ];

        Assert.Equal(12, head.ShortRoot.Length);
        Assert.StartsWith(head.ShortRoot, head.Root.ToString(), StringComparison.Ordinal);
        Assert.Equal(6, others.Append(head.Hash).Distinct().Count());
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(63, false)]
    [InlineData(66, false)]
    public void A_digest_is_64_hex_digits(int digits, bool isDigest) =>
        Assert.Equal(isDigest, Digest.TryParse(new string('a', digits), out _));

    [Fact]
    public void A_digest_comes_back_as_it_was()
    {
        var digest = Digest.Of([1, 2, 3]);

        Assert.True(Digest.TryParse(digest.ToString(), out var read));
        Assert.Equal(digest, read);
        Assert.Equal(digest, new Digest(digest.ToArray()));
        Assert.False(Digest.TryParse(new string('x', 64), out _));
    }

    private static string Row(string table, string first, string? second)
    {
        var row = new CanonicalRow().Start(table);
        row.AddText("a", first);
        if (second is not null)
        {
            row.AddText("b", second);
        }

        return Convert.ToHexString(row.ToBytes());
    }
}
