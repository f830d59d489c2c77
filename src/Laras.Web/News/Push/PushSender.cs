using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Laras.Web.News.Push;

/// <summary>Wakes browsers. A message is a title, one sentence and the screen to open; nothing else leaves the server.</summary>
public sealed class PushSender(VapidKeys keys, PushAddresses services, TimeProvider time) : IDisposable
{
    private const int SecondsToLive = 86_400;
    private const string Dots = "…";

    /// <summary>Read by the app's own worker and never put into a page, so letters stay letters.</summary>
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerOptions.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    public sealed record Message(string Title, string Sentence, string Href);

    public enum Outcome
    {
        Delivered,

        /// <summary>The browser has ended it; it is forgotten.</summary>
        Gone,

        /// <summary>Not this time; the list of notices has it anyway.</summary>
        Missed,
    }

    public bool IsOn => keys.PublicKey is not null;

    /// <param name="subject">Who answers for this server; null while the region has named nobody.</param>
    public async Task<Outcome> SendAsync(
        PushSubscription to,
        Message message,
        string? subject,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(to);
        if (!IsOn || !services.Allows(to.Endpoint))
        {
            return Outcome.Missed;
        }

        var address = new Uri(to.Endpoint);
        var body = EncryptPush.For(to.PublicKey, to.Secret, BytesOf(message));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add(EncryptPush.ContentEncoding);
        request.Headers.Add("TTL", SecondsToLive.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Authorization", keys.Authorize(address, subject, time.GetUtcNow()));
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.Gone or HttpStatusCode.NotFound => Outcome.Gone,
                _ when answer.IsSuccessStatusCode => Outcome.Delivered,
                _ => Outcome.Missed,
            };
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Outcome.Missed;
        }
    }

    /// <summary>A name may be long; the whole sentence stands in the list of notices.</summary>
    internal static byte[] BytesOf(Message message)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, Plain);
        while (bytes.Length > EncryptPush.MessageMax)
        {
            var kept = message.Sentence.Length * EncryptPush.MessageMax / bytes.Length;
            message = message with
            {
                Sentence = $"{message.Sentence[..Math.Max(0, kept - Dots.Length)].TrimEnd()}{Dots}",
            };
            bytes = JsonSerializer.SerializeToUtf8Bytes(message, Plain);
        }

        return bytes;
    }

    public void Dispose() => http.Dispose();
}
