using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Laras.Core;
using Laras.Web.Attendance.Taps.Wire;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Wire;

public sealed class ReadTapsTests
{
    private static readonly EmployeeId Person = EmployeeId.New();
    private static readonly TestPhone Phone = new(Person, 1_777_847_041_123);

    [Fact]
    public void What_a_phone_sends_is_read_as_it_was_signed()
    {
        var outcome = Read(BodyOf(Phone.Request(Phone.Tap(note: "rapat di kantor camat ꦭꦫꦱ"))));

        Assert.Empty(outcome.Problems);
        Assert.StartsWith("laras-tap-1\n", Encoding.UTF8.GetString(outcome.Rows.Single().Body));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_its_place()
    {
        var outcome = ReadTaps.Of(
            Phone.Request(
                Phone.Tap().With("|in|", "|masuk|").With("|k3j9x0ab|", "|a b|"),
                Phone.Tap(),
                Phone.Tap().With("|WITA|", "|UTC|").With(" 3 ", " tiga ")
            ),
            Person
        );

        Assert.Empty(outcome.Rows);
        Assert.Equal(
            [
                "Ketukan ke-1: intent tidak terbaca.",
                "Ketukan ke-1: run tidak terbaca.",
                "Ketukan ke-3: zone tidak terbaca.",
                "Ketukan ke-3: evidence[0] tidak terbaca.",
            ],
            outcome.Problems
        );
    }

    [Theory]
    [InlineData("a\nlocation 0 0 0 - 0 0")]
    [InlineData("a\u0000b")]
    [InlineData("ꦭ")]
    public void A_sign_that_could_break_a_line_of_the_signed_text_is_told(string run) =>
        Assert.NotEmpty(ReadTaps.Of(Phone.Request(Phone.Tap().With("k3j9x0ab", run)), Person).Problems);

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("=")]
    public void A_signature_has_sixty_four_bytes(string other)
    {
        var tap = Phone.Tap();
        var cut = tap with { Line = $"{tap.Line[..(tap.Line.LastIndexOf('|') + 1)]}{other}" };

        Assert.Equal(["Ketukan ke-1: signature tidak terbaca."], ReadTaps.Of(Phone.Request(cut), Person).Problems);
    }

    [Fact]
    public void Eight_pieces_of_evidence_are_read_and_one_more_is_not()
    {
        Assert.Empty(Read(With(ReadTaps.EvidenceMax)).Problems);
        Assert.NotEmpty(Read(With(ReadTaps.EvidenceMax + 1)).Problems);

        static byte[] With(int count)
        {
            var reasons = string.Concat(Enumerable.Repeat("|reason YQ", count - 1));
            return BodyOf(Phone.Request(Phone.Tap().With("|location", $"{reasons}|location")));
        }
    }

    [Fact]
    public void Two_hundred_taps_are_one_request_and_one_more_is_not()
    {
        TestPhone.SentTap[] taps = [.. Enumerable.Range(0, ReadTaps.EventsMax + 1).Select(_ => Phone.Tap())];

        Assert.Empty(ReadTaps.Of(Phone.Request(taps[1..]), Person).Problems);
        Assert.NotEmpty(ReadTaps.Of(Phone.Request(taps), Person).Problems);
    }

    [Fact]
    public void A_note_of_five_hundred_signs_is_read_and_a_longer_one_is_not()
    {
        Assert.Empty(ReadTaps.Of(Phone.Request(Phone.Tap(note: new('a', ReadEvidence.NoteMax))), Person).Problems);
        Assert.NotEmpty(
            ReadTaps.Of(Phone.Request(Phone.Tap(note: new('a', ReadEvidence.NoteMax + 1))), Person).Problems
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"device\":\"x\"}")]
    [InlineData("{\"device\":\"01900000-0000-7000-8000-0000000000dd\",\"events\":[null]}")]
    [InlineData(
        "{\"device\":\"01900000-0000-7000-8000-0000000000dd\",\"device\":\"01900000-0000-7000-8000-0000000000dd\"}"
    )]
    [InlineData("{\"device\":\"01900000-0000-7000-8000-0000000000dd\"} x")]
    [InlineData("{\"device\":\"01900000-0000-7000-8000-0000000000dd\",\"events\":[[[[[[[[[[[[]]]]]]]]]]]]}")]
    [InlineData("{\"device\":\"01900000-0000-7000-8000-0000000000dd\",\"events\":[\"\"]}")]
    [InlineData("{\"device\":\"01900000-0000-7000-8000-0000000000dd\",\"events\":[\"|||||||||||\"]}")]
    [InlineData("{\"device\":\"01900000-0000-7000-8000-0000000000dd\",\"events\":[\"\\ud800\"]}")]
    public void What_is_no_request_is_told_and_nothing_is_taken(string body)
    {
        var outcome = Read(Encoding.UTF8.GetBytes(body));

        Assert.NotEmpty(outcome.Problems);
        Assert.Empty(outcome.Rows);
    }

    [Fact]
    public void However_a_body_is_torn_or_rewritten_it_is_read_or_told_and_never_breaks_the_reader() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3_000),
            Prop.ForAll(
                Wounds,
                wounds =>
                {
                    var body = BodyOf(Phone.Request(Phone.Tap(note: "ä"), Phone.Tap("out")));
                    foreach (var (place, value, cut) in wounds)
                    {
                        body[place % body.Length] = value;
                        body = cut ? body[..Math.Max(1, place % body.Length)] : body;
                    }

                    var outcome = Read(body);
                    return outcome.Problems.Count > 0 ? outcome.Rows.Length == 0 : outcome.Rows.All(IsWhole);
                }
            )
        );

    [Fact]
    public void Bytes_of_chance_are_told_and_never_break_the_reader() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Read(bytes).Problems.Count > 0)
        );

    /// <summary>The lines of the text are those of its fields, whatever was written into them.</summary>
    private static bool IsWhole(Laras.Web.Attendance.Taps.Ledger.LedgerRow row) =>
        Laras.Core.Attendance.Taps.SignedText.ReadTap(Encoding.UTF8.GetString(row.Body)) is { } read
        && read.Id == row.Id
        && read.Person == Person
        && read.TapAt == row.At
        && read.Intent == row.Intent;

    private static Arbitrary<List<(int Place, byte Value, bool Cut)>> Wounds =>
        (
            from count in Gen.Choose(1, 3)
            from wounds in Gen.ListOf(
                from place in Gen.Choose(0, 5_000)
                from value in Gen.OneOf(
                    Gen.Choose(0, 255),
                    Gen.Elements<int>('"', '\\', '{', '}', ',', ':', '[', '0', '-', '\n')
                )
                from cut in Gen.Choose(0, 9)
                select (place, (byte)value, cut == 0),
                count
            )
            select wounds.ToList()
        ).ToArbitrary();

    private static ReadTaps.Outcome Read(byte[] body) => ReadTaps.Of(new ReadOnlySequence<byte>(body), Person);

    private static byte[] BodyOf(TapsRequest request) =>
        JsonSerializer.SerializeToUtf8Bytes(request, TapsJson.Default.TapsRequest);
}
