using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;
using Laras.Web.Attendance.Taps.Ledger;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>
/// Turns what was sent into rows of the ledger, or says everything that is wrong with it at once. Shape and size are
/// looked at here and nothing else: whether a tap is true is nobody's question yet.
/// </summary>
internal static class ReadTaps
{
    public const int EventsMax = 200;
    public const int AdditionsMax = 200;
    public const int EvidenceMax = 8;
    public const int SignatureBytes = 64;

    /// <summary>Stands on the way where a line ends in the signed text.</summary>
    public const char Separator = '|';

    private const string None = "-";
    private const int DepthMax = 8;
    private const int PreviousLength = 43;
    private const int RunMax = 32;
    private const int TokenMax = 64;

    public sealed record Outcome(LedgerRow[] Rows, IReadOnlyList<string> Problems);

    private enum TapPart
    {
        Id,
        Intent,
        TapAt,
        Token,
        SinceToken,
        Run,
        Zone,
        Sequence,
        Previous,
        Evidence,
    }

    private enum AdditionPart
    {
        Id,
        Tap,
        At,
        Evidence,
    }

    /// <param name="body">A whole body, whatever stands in it.</param>
    public static Outcome Of(ReadOnlySequence<byte> body, EmployeeId person)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = DepthMax });
            var sent = JsonSerializer.Deserialize(ref reader, TapsJson.Default.TapsRequest);
            return sent is null ? new([], ["Isinya kosong."])
                : reader.Read() ? new([], ["Ada sisa di belakangnya."])
                : Of(sent, person);
        }
        catch (JsonException strange)
        {
            return new([], [$"Tidak terbaca pada {strange.Path ?? "$"}."]);
        }
    }

    public static Outcome Of(TapsRequest request, EmployeeId person)
    {
        var (taps, additions) = (request.Events, request.Additions ?? []);
        var problems = new ReadingProblems();
        if (taps.Count > EventsMax)
        {
            problems.Add($"Ada {taps.Count} ketukan dalam satu kiriman; paling banyak {EventsMax}.");
        }

        if (additions.Count > AdditionsMax)
        {
            problems.Add($"Ada {additions.Count} tambahan dalam satu kiriman; paling banyak {AdditionsMax}.");
        }

        if (problems.Count > 0)
        {
            return new([], problems.Told);
        }

        var sender = new Sender(person, request.Device);
        var rows = new LedgerRow[taps.Count + additions.Count];
        for (var place = 0; place < taps.Count; place++)
        {
            problems.About("Ketukan", place);
            rows[place] = TapOf(taps[place], sender, problems)!;
        }

        for (var place = 0; place < additions.Count; place++)
        {
            problems.About("Tambahan", place);
            rows[taps.Count + place] = AdditionOf(additions[place], sender, problems)!;
        }

        return new(problems.Count == 0 ? rows : [], problems.Told);
    }

    /// <summary>Who sends, and the two lines that say so in each signed text.</summary>
    private sealed record Sender(EmployeeId Person, Guid Device)
    {
        public string Lines { get; } = $"|{Person.Value}|{Device}|";
    }

    private static LedgerRow? TapOf(string? sent, Sender sender, ReadingProblems problems)
    {
        const int Least = (int)TapPart.Evidence;
        Span<Range> parts = stackalloc Range[Least + EvidenceMax + 2];
        if (!TrySplit(sent, ref parts, Least, problems))
        {
            return null;
        }

        problems.Unless(Guid.TryParseExact(Part(TapPart.Id, parts), "D", out var id), "id");
        problems.Unless(Part(TapPart.Intent, parts) is "in" or "out", "intent");
        problems.Unless(IsTime(Part(TapPart.TapAt, parts), out var at), "tapAt");
        problems.Unless(IsPlain(Part(TapPart.Token, parts), TokenMax), "token");
        problems.Unless(
            Part(TapPart.SinceToken, parts) is None || IsCount(Part(TapPart.SinceToken, parts)),
            "sinceToken"
        );
        problems.Unless(IsPlain(Part(TapPart.Run, parts), RunMax), "run");
        problems.Unless(Part(TapPart.Zone, parts) is "WIB" or "WITA" or "WIT", "zone");
        problems.Unless(IsCount(Part(TapPart.Sequence, parts)), "sequence");
        problems.Unless(
            Part(TapPart.Previous, parts) is None
                || Part(TapPart.Previous, parts).Length == PreviousLength
                    && IsPlain(Part(TapPart.Previous, parts), PreviousLength),
            "previous"
        );
        LookAtEvidence(sent, parts[Least..^1], problems);
        var body = TextOf(SignedTap.Contract, sent, parts[(int)TapPart.Id], sender, parts[^1]);
        return new()
        {
            Id = id,
            Person = sender.Person,
            Device = sender.Device,
            Channel = Channel.Phone,
            Intent = Part(TapPart.Intent, parts) is "out" ? Intent.Out : Intent.In,
            At = at,
            Body = body,
            Hash = Digest.Of(body),
            Signature = SignatureOf(sent.AsSpan(parts[^1]), problems),
        };

        ReadOnlySpan<char> Part(TapPart part, Span<Range> ranges) => sent.AsSpan(ranges[(int)part]);
    }

    private static LedgerRow? AdditionOf(string? sent, Sender sender, ReadingProblems problems)
    {
        const int Least = (int)AdditionPart.Evidence;
        Span<Range> parts = stackalloc Range[Least + EvidenceMax + 2];
        if (!TrySplit(sent, ref parts, Least, problems))
        {
            return null;
        }

        problems.Unless(Guid.TryParseExact(sent.AsSpan(parts[(int)AdditionPart.Id]), "D", out var id), "id");
        problems.Unless(Guid.TryParseExact(sent.AsSpan(parts[(int)AdditionPart.Tap]), "D", out var tap), "tap");
        problems.Unless(IsTime(sent.AsSpan(parts[(int)AdditionPart.At]), out var at), "at");
        LookAtEvidence(sent, parts[Least..^1], problems);
        var body = TextOf(SignedAddition.Contract, sent, parts[(int)AdditionPart.Tap], sender, parts[^1]);
        return new()
        {
            Id = id,
            Tap = tap,
            Person = sender.Person,
            Device = sender.Device,
            Channel = Channel.Phone,
            At = at,
            Body = body,
            Hash = Digest.Of(body),
            Signature = SignatureOf(sent.AsSpan(parts[^1]), problems),
        };
    }

    /// <summary>False when it is too short or too long to have all its parts, or holds signs that no part may hold.</summary>
    private static bool TrySplit(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? sent,
        ref Span<Range> parts,
        int least,
        ReadingProblems problems
    )
    {
        if (string.IsNullOrEmpty(sent))
        {
            problems.Add("kosong");
            return false;
        }

        var count = sent.AsSpan().Split(parts, Separator);
        if (count <= least || sent.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            problems.Add("tidak terbaca");
            return false;
        }

        if (count == parts.Length)
        {
            problems.Add($"paling banyak {EvidenceMax} bukti");
            return false;
        }

        parts = parts[..count];
        return true;
    }

    private static void LookAtEvidence(string sent, Span<Range> evidence, ReadingProblems problems)
    {
        for (var place = 0; place < evidence.Length; place++)
        {
            if (!ReadEvidence.IsWhole(sent.AsSpan(evidence[place])))
            {
                problems.Add($"evidence[{place}] tidak terbaca");
            }
        }
    }

    /// <summary>The exact text that was signed: who sends it stands in it, and what was signed is stored as it came.</summary>
    private static byte[] TextOf(string contract, string sent, Range before, Sender sender, Range signature)
    {
        var end = before.End.GetOffset(sent.Length);
        var rest = sent.AsSpan((end + 1)..(signature.Start.GetOffset(sent.Length) - 1));
        var text = Encoding.ASCII.GetBytes(
            string.Concat($"{contract}{Separator}", sent.AsSpan(..end), sender.Lines, rest)
        );
        text.AsSpan().Replace((byte)Separator, (byte)'\n');
        return text;
    }

    private static byte[] SignatureOf(ReadOnlySpan<char> text, ReadingProblems problems)
    {
        var bytes = new byte[SignatureBytes];
        var isWhole =
            Base64Url.IsValid(text, out var length)
            && length == SignatureBytes
            && Base64Url.TryDecodeFromChars(text, bytes, out _);
        problems.Unless(isWhole, "signature");
        return bytes;
    }

    private static bool IsTime(ReadOnlySpan<char> word, out long at) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out at) && at <= TapMoment.Latest;

    private static bool IsCount(ReadOnlySpan<char> word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Signs of base64url only; one of them alone, <c>-</c>, says that there is nothing.</summary>
    private static bool IsPlain(ReadOnlySpan<char> word, int most) =>
        word.Length is > 0 && word.Length <= most && !word.ContainsAnyExcept(ReadEvidence.Base64UrlSigns);
}
