using System.Text.Json;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>Reads what a kiosk sends; null, which is answered with a sentence, when it is no such JSON or too much of it.</summary>
internal static class KioskBody
{
    /// <summary>Two hundred events of a kiosk that was alone for weeks.</summary>
    private const int BytesMax = 256 * 1024;

    public static async ValueTask<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var request = context.Request;
        if (!request.HasJsonContentType() || request.ContentLength is null or > BytesMax)
        {
            return null;
        }

        try
        {
            return await request.ReadFromJsonAsync<T>(context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
