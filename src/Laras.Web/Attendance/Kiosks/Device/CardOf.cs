using System.Buffers.Text;
using System.Text;
using Laras.Core.Attendance.Kiosks;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>Finds the card in the signed text of a kiosk's event.</summary>
internal static class CardOf
{
    private const string CodeLine = "code ";

    /// <summary>Null where no card was read.</summary>
    public static CodeReading.Card? Body(string body)
    {
        foreach (var line in body.Split('\n').Where(line => line.StartsWith(CodeLine, StringComparison.Ordinal)))
        {
            var value = line.Split(' ')[1];
            if (
                Base64Url.IsValid(value)
                && CodeReading.Of(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(value))) is CodeReading.Card card
            )
            {
                return card;
            }
        }

        return null;
    }
}
