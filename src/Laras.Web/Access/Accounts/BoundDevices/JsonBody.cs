using System.Text.Json;
using Laras.Web.Access.Safety;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>
/// Reads what a script sends. Done by hand, so that a body of another kind still passes the <see cref="Gate"/> first: the
/// framework would turn it away before anybody asked who sends it.
/// </summary>
internal static class JsonBody
{
    private const int BytesMax = 16 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        Converters = { new PlainText() },
    };

    /// <summary>Null, which is answered as a bad request, when there is no such JSON.</summary>
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
            return await request.ReadFromJsonAsync<T>(Options, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
