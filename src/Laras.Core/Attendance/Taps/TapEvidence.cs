using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Laras.Core.Attendance.Taps;

/// <summary>What speaks for a tap, as the phone reports it. Nothing here is believed yet; the judge weighs it.</summary>
public abstract record TapEvidence
{
    private TapEvidence() { }

    /// <summary>One line of the signed text.</summary>
    public abstract string ToLine();

    /// <summary>Where the phone believed to be. Degrees stay the text that the phone gave, to the last digit.</summary>
    /// <param name="Accuracy">Metres; the true place lies within it with 68 percent.</param>
    /// <param name="Altitude">Metres; null when the phone did not know.</param>
    /// <param name="Fixes">How many positions were read before this one was taken.</param>
    /// <param name="At">When it was read, milliseconds since 1970 UTC by the phone.</param>
    public sealed record Location(string Latitude, string Longitude, long Accuracy, long? Altitude, long Fixes, long At)
        : TapEvidence
    {
        public override string ToLine() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"location {Latitude} {Longitude} {Accuracy} {Altitude?.ToString(CultureInfo.InvariantCulture) ?? "-"} {Fixes} {At}"
            );
    }

    /// <summary>Why there is no position: <c>off</c>, <c>denied</c> or <c>unclear</c>.</summary>
    public sealed record NoLocation(string Why) : TapEvidence
    {
        public override string ToLine() => $"no-location {Why}";
    }

    /// <summary>What was read from the screen of a kiosk, from a poster or from a card.</summary>
    public sealed record Code(string Value, long At) : TapEvidence
    {
        public override string ToLine() => string.Create(CultureInfo.InvariantCulture, $"code {Plain(Value)} {At}");
    }

    /// <summary>A ready-made reason that the person chose: <c>tugas-luar</c>.</summary>
    public sealed record Reason(string Value) : TapEvidence
    {
        public override string ToLine() => $"reason {Plain(Value)}";
    }

    /// <summary>What the person wrote.</summary>
    public sealed record Note(string Text) : TapEvidence
    {
        public override string ToLine() => $"note {Plain(Text)}";
    }

    // Free text may hold anything, also the signs that separate fields.
    private static string Plain(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
