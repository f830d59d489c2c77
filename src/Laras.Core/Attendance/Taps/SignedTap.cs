using System.Globalization;
using System.Text;

namespace Laras.Core.Attendance.Taps;

/// <summary>
/// One press of the button on a phone, as the phone signed it. The text is the contract of December 2026 and never
/// changes: the same fields give the same text on the phone and here.
/// </summary>
public sealed record SignedTap
{
    /// <summary>The first line of the text; another contract has another one.</summary>
    public const string Contract = "laras-tap-1";

    private const string None = "-";

    public required Guid Id { get; init; }
    public required EmployeeId Person { get; init; }
    public required Guid Device { get; init; }
    public required Intent Intent { get; init; }

    /// <summary>What the phone's clock showed, milliseconds since 1970 UTC.</summary>
    public required long TapAt { get; init; }

    /// <summary>The newest time token that the phone held; null when it had none.</summary>
    public string? Token { get; init; }

    /// <summary>Milliseconds of the monotonic clock since that token; null when the app was started anew since.</summary>
    public long? SinceToken { get; init; }

    /// <summary>One start of the app: readings of the monotonic clock are comparable within it only.</summary>
    public required string Run { get; init; }

    public required string Zone { get; init; }

    /// <summary>How many taps this key signed before.</summary>
    public required long Sequence { get; init; }

    /// <summary>Hash of the tap before, base64url; null for the first of a key.</summary>
    public string? Previous { get; init; }

    public required IReadOnlyList<TapEvidence> Evidence { get; init; }

    /// <summary>The text that is signed and hashed, line by line.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(Contract);
        Line(Id.ToString("D"));
        Line(Person.Value.ToString("D"));
        Line(Device.ToString("D"));
        Line(Intent == Intent.Out ? "out" : "in");
        Line(TapAt.ToString(CultureInfo.InvariantCulture));
        Line(Token ?? None);
        Line(SinceToken?.ToString(CultureInfo.InvariantCulture) ?? None);
        Line(Run);
        Line(Zone);
        Line(Sequence.ToString(CultureInfo.InvariantCulture));
        Line(Previous ?? None);
        foreach (var evidence in Evidence)
        {
            Line(evidence.ToLine());
        }

        return text.ToString();

        void Line(string line) => text.Append('\n').Append(line);
    }
}
