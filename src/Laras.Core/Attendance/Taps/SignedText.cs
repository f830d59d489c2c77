using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Laras.Core.Attendance.Taps;

/// <summary>Reads a signed text back into what it says, for whoever judges or shows what the ledger holds.</summary>
public static class SignedText
{
    private const string None = "-";
    private const char Separator = ' ';

    private enum TapLine
    {
        Contract,
        Id,
        Person,
        Device,
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

    private enum AdditionLine
    {
        Contract,
        Id,
        Tap,
        Person,
        Device,
        At,
        Evidence,
    }

    /// <summary>The id that a tap has on its device; null when the text is of another contract.</summary>
    public static Guid? IdOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', (int)TapLine.Person + 1);
        return
            lines[0] == SignedTap.Contract
            && lines.Length > (int)TapLine.Id
            && Guid.TryParseExact(lines[(int)TapLine.Id], "D", out var id)
            ? id
            : null;
    }

    /// <summary>Null when the text is of another contract.</summary>
    /// <exception cref="FormatException">The text says it is of this contract and is not.</exception>
    public static SignedTap? ReadTap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines[0] != SignedTap.Contract)
        {
            return null;
        }

        Expect(lines.Length >= (int)TapLine.Evidence);
        return new()
        {
            Id = Guid.ParseExact(Line(TapLine.Id), "D"),
            Person = new(Guid.ParseExact(Line(TapLine.Person), "D")),
            Device = Guid.ParseExact(Line(TapLine.Device), "D"),
            Intent = Line(TapLine.Intent) == "out" ? Intent.Out : Intent.In,
            TapAt = Number(Line(TapLine.TapAt)),
            Token = Optional(Line(TapLine.Token)),
            SinceToken = Optional(Line(TapLine.SinceToken)) is { } since ? Number(since) : null,
            Run = Line(TapLine.Run),
            Zone = Line(TapLine.Zone),
            Sequence = Number(Line(TapLine.Sequence)),
            Previous = Optional(Line(TapLine.Previous)),
            Evidence = [.. lines.Skip((int)TapLine.Evidence).Select(EvidenceOf)],
        };

        string Line(TapLine line) => lines[(int)line];
    }

    /// <inheritdoc cref="ReadTap"/>
    public static SignedAddition? ReadAddition(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines[0] != SignedAddition.Contract)
        {
            return null;
        }

        Expect(lines.Length >= (int)AdditionLine.Evidence);
        return new()
        {
            Id = Guid.ParseExact(Line(AdditionLine.Id), "D"),
            Tap = Guid.ParseExact(Line(AdditionLine.Tap), "D"),
            Person = new(Guid.ParseExact(Line(AdditionLine.Person), "D")),
            Device = Guid.ParseExact(Line(AdditionLine.Device), "D"),
            At = Number(Line(AdditionLine.At)),
            Evidence = [.. lines.Skip((int)AdditionLine.Evidence).Select(EvidenceOf)],
        };

        string Line(AdditionLine line) => lines[(int)line];
    }

    private static TapEvidence EvidenceOf(string line)
    {
        var words = line.Split(Separator);
        return words switch
        {
            ["location", var latitude, var longitude, var accuracy, var altitude, var fixes, var at] =>
                new TapEvidence.Location(
                    latitude,
                    longitude,
                    Number(accuracy),
                    Optional(altitude) is { } metres ? Number(metres) : null,
                    Number(fixes),
                    Number(at)
                ),
            ["no-location", var why] => new TapEvidence.NoLocation(why),
            ["code", var value, var at] => new TapEvidence.Code(Plain(value), Number(at)),
            ["reason", var value] => new TapEvidence.Reason(Plain(value)),
            ["note", var text] => new TapEvidence.Note(Plain(text)),
            _ => throw new FormatException($"\"{words[0]}\" is no evidence of this contract."),
        };
    }

    private static void Expect(bool isThere)
    {
        if (!isThere)
        {
            throw new FormatException("Lines are missing from a signed text.");
        }
    }

    private static string? Optional(string word) => word == None ? null : word;

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    private static string Plain(string word) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(word));
}
