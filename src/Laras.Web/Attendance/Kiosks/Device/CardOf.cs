using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>Finds the card in the signed text of a kiosk's event.</summary>
internal static class CardOf
{
    /// <summary>Null where no card was read.</summary>
    public static CodeReading.Card? Body(string body) =>
        SignedText
            .ReadTap(body)
            ?.Evidence.OfType<TapEvidence.Code>()
            .Select(code => CodeReading.Of(code.Value))
            .OfType<CodeReading.Card>()
            .FirstOrDefault();
}
