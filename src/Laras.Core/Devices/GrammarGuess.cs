using Laras.Core.Devices.Grammars;

namespace Laras.Core.Devices;

/// <summary>
/// A proposal for the grammar of a file, from its first rows. Where more than one reading is possible a person sees
/// the rows both ways and chooses: verify and status change places between machines, and nothing in the numbers tells.
/// </summary>
public sealed record GrammarGuess
{
    public const int RowsShown = 20;

    /// <summary>The likeliest grammar; null when the first rows make sense in none.</summary>
    public Grammar? Proposed { get; private init; }

    /// <summary>A person must choose.</summary>
    public bool IsAmbiguous { get; private init; }

    /// <summary>The first rows, read in every way that makes sense of them, likeliest first.</summary>
    public required IReadOnlyList<Decoding> Decodings { get; init; }

    /// <summary>What was found, in Indonesian.</summary>
    public required string Sentence { get; init; }

    public sealed record Decoding(Grammar Grammar, IReadOnlyList<DeviceRow> Rows);

    public static GrammarGuess Of(ReadOnlyMemory<byte> bytes, DateOnly today)
    {
        var start = bytes[..Math.Min(bytes.Length, RowsShown * DeviceFileReader.LineBytesMax)];
        var head = DeviceText.Of(start).Head(RowsShown);
        Decoding[] decodings =
        [
            .. Candidates(head.Units)
                .Select(grammar => Decode(head, grammar, today))
                .Where(decoding => decoding.Rows.Any(IsUnderstood))
                .OrderByDescending(decoding => decoding.Rows.Count(IsUnderstood)),
        ];
        if (decodings is not [var best, .. var others])
        {
            return new GrammarGuess
            {
                Decodings = [],
                Sentence =
                    "Baris-baris pertama tidak dikenali sebagai catatan mesin. Ambil berkas asli dari mesin (biasanya "
                    + "1_attlog.dat), jangan yang sudah disimpan ulang di Excel.",
            };
        }

        var understood = best.Rows.Count(IsUnderstood);
        Decoding[] equals = [best, .. others.Where(other => other.Rows.Count(IsUnderstood) == understood)];
        return new GrammarGuess
        {
            Proposed = best.Grammar,
            IsAmbiguous = equals.Length > 1,
            Decodings = equals,
            Sentence =
                equals.Length == 1
                    ? $"{understood} baris pertama terbaca sebagai {Name(best.Grammar)}."
                    : $"{understood} baris pertama dapat dibaca dengan {equals.Length} cara: "
                        + $"{string.Join(", atau ", equals.Select(way => Name(way.Grammar)))}. Bandingkan keduanya, lalu pilih.",
        };
    }

    /// <summary>The name of a grammar as an officer knows it.</summary>
    public static string Name(Grammar grammar) =>
        grammar switch
        {
            Grammar.Usb6 => "berkas USB mesin (6 kolom)",
            Grammar.Usb4 => "berkas USB mesin lama (4 kolom)",
            Grammar.Cloud5 => "teks awan Solution (5 kolom)",
            Grammar.Named5 => "berkas lama dengan nama (5 kolom)",
            Grammar.Soap => "jawaban SOAP mesin",
            Grammar.Webhook => "kiriman awan Fingerspot",
            Grammar.Push => "kiriman mesin (ADMS)",
            Grammar.PushOperations => "catatan operasi mesin (ADMS)",
            Grammar.DailyRecap => "rekap harian ZKTime",
        };

    private static Grammar[] Candidates(ReadOnlySpan<byte> head)
    {
        var start = head.TrimStart(" \t\r\n"u8);
        return start switch
        {
            [(byte)'{', ..] => [Grammar.Webhook],
            [(byte)'<', ..] => [Grammar.Soap],
            _ when start.StartsWith(DailyRecapReader.HeaderStart) => [Grammar.DailyRecap],
            _ when IsOperations(start) => [Grammar.PushOperations],
            // Only USB dumps pad the pin on the left.
            _ when head is [(byte)' ', ..] => [Grammar.Usb6, Grammar.Usb4],
            _ => [Grammar.Usb6, Grammar.Cloud5, Grammar.Named5, Grammar.Usb4, Grammar.Push],
        };
    }

    private static bool IsOperations(ReadOnlySpan<byte> start) =>
        start.StartsWith("OPLOG "u8)
        || start.StartsWith("USER PIN="u8)
        || start.StartsWith("FP PIN="u8)
        || start.StartsWith("FACE PIN="u8)
        || start.StartsWith("USERPIC PIN="u8)
        || start.StartsWith("BIOPHOTO PIN="u8);

    private static Decoding Decode(DeviceText head, Grammar grammar, DateOnly today) =>
        new(
            grammar,
            DeviceFileReader.Read(head, head.MarkBytes + (head.Units.Length * head.Width), grammar, today).Rows
        );

    private static bool IsUnderstood(DeviceRow row) => row is not QuarantinedLine;
}
