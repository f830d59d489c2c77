using System.Buffers;
using System.Buffers.Text;
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

    private const int DepthMax = 8;
    private const int PreviousLength = 43;
    private const int RunMax = 32;
    private const int TokenMax = 64;

    private static readonly string[] Zones = ["WIB", "WITA", "WIT"];

    public sealed record Outcome(LedgerRow[] Rows, IReadOnlyList<string> Problems);

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
        var problems = new Problems();
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

        var rows = new LedgerRow[taps.Count + additions.Count];
        for (var place = 0; place < taps.Count; place++)
        {
            problems.About("Ketukan", place);
            rows[place] = RowOf(taps[place], request.Device, person, problems)!;
        }

        for (var place = 0; place < additions.Count; place++)
        {
            problems.About("Tambahan", place);
            rows[taps.Count + place] = RowOf(additions[place], request.Device, person, problems)!;
        }

        return new(problems.Count == 0 ? rows : [], problems.Told);
    }

    private static LedgerRow? RowOf(WireTap? tap, Guid device, EmployeeId person, Problems problems)
    {
        if (tap is null)
        {
            problems.Add("kosong");
            return null;
        }

        problems.Unless(tap.Intent is "in" or "out", "intent");
        problems.Unless(tap.TapAt is >= 0 and <= TapMoment.Latest, "tapAt");
        problems.Unless(tap.Token is null || IsPlain(tap.Token, TokenMax) && tap.Token != "-", "token");
        problems.Unless(tap.SinceToken is null or >= 0, "sinceToken");
        problems.Unless(IsPlain(tap.Run, RunMax), "run");
        problems.Unless(Zones.Contains(tap.Zone), "zone");
        problems.Unless(tap.Sequence >= 0, "sequence");
        problems.Unless(
            tap.Previous is null || tap.Previous.Length == PreviousLength && IsPlain(tap.Previous, PreviousLength),
            "previous"
        );
        var signed = new SignedTap
        {
            Id = tap.Id,
            Person = person,
            Device = device,
            Intent = tap.Intent == "out" ? Intent.Out : Intent.In,
            TapAt = tap.TapAt,
            Token = tap.Token,
            SinceToken = tap.SinceToken,
            Run = tap.Run,
            Zone = tap.Zone,
            Sequence = tap.Sequence,
            Previous = tap.Previous,
            Evidence = EvidenceOf(tap.Evidence, problems),
        };
        var body = Encoding.UTF8.GetBytes(signed.ToText());
        return new()
        {
            Id = tap.Id,
            Person = person,
            Device = device,
            Channel = Channel.Phone,
            Intent = signed.Intent,
            At = tap.TapAt,
            Body = body,
            Hash = Digest.Of(body),
            Signature = SignatureOf(tap.Signature, problems),
        };
    }

    private static LedgerRow? RowOf(WireAddition? addition, Guid device, EmployeeId person, Problems problems)
    {
        if (addition is null)
        {
            problems.Add("kosong");
            return null;
        }

        problems.Unless(addition.At is >= 0 and <= TapMoment.Latest, "at");
        var signed = new SignedAddition
        {
            Id = addition.Id,
            Tap = addition.Tap,
            Person = person,
            Device = device,
            At = addition.At,
            Evidence = EvidenceOf(addition.Evidence, problems),
        };
        var body = Encoding.UTF8.GetBytes(signed.ToText());
        return new()
        {
            Id = addition.Id,
            Tap = addition.Tap,
            Person = person,
            Device = device,
            Channel = Channel.Phone,
            At = addition.At,
            Body = body,
            Hash = Digest.Of(body),
            Signature = SignatureOf(addition.Signature, problems),
        };
    }

    private static TapEvidence[] EvidenceOf(IReadOnlyList<WireEvidence?>? evidence, Problems problems)
    {
        if (evidence is null)
        {
            return [];
        }

        if (evidence.Count > EvidenceMax)
        {
            problems.Add($"paling banyak {EvidenceMax} bukti");
            return [];
        }

        var read = new TapEvidence[evidence.Count];
        for (var place = 0; place < read.Length; place++)
        {
            if (ReadEvidence.Of(evidence[place]) is { } one)
            {
                read[place] = one;
            }
            else
            {
                problems.Add($"evidence[{place}] tidak terbaca");
            }
        }

        return read.Any(one => one is null) ? [] : read;
    }

    private static byte[] SignatureOf(string text, Problems problems)
    {
        var bytes = new byte[SignatureBytes];
        var isWhole =
            Base64Url.IsValid(text, out var length)
            && length == SignatureBytes
            && Base64Url.TryDecodeFromChars(text, bytes, out _);
        problems.Unless(isWhole, "signature");
        return bytes;
    }

    /// <summary>Signs of base64url only, so that no line of the signed text can be broken by what stands in it.</summary>
    private static bool IsPlain(string text, int most) =>
        text.Length is > 0 && text.Length <= most && !text.AsSpan().ContainsAnyExcept(ReadEvidence.Base64UrlSigns);

    /// <summary>What is wrong, each with the place where it stands.</summary>
    private sealed class Problems
    {
        private readonly List<string> told = [];
        private string about = "";
        private int place;

        public int Count => told.Count;

        public IReadOnlyList<string> Told => told;

        public void About(string what, int index) => (about, place) = (what, index + 1);

        public void Unless(bool isGood, string member)
        {
            if (!isGood)
            {
                Add($"{member} tidak terbaca");
            }
        }

        public void Add(string sentence) => told.Add(about.Length == 0 ? sentence : $"{about} ke-{place}: {sentence}.");
    }
}
