using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Laras.Core.Devices.Grammars;

/// <summary>Reads one JSON message of the Fingerspot cloud. All its values are text, seconds may be missing, pins keep their zeros.</summary>
internal static class WebhookReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    public static DeviceRow Read(Line line, DateOnly today)
    {
        if (line.Text.Trim((byte)' ') is not [(byte)'{', ..] || !Utf8.IsValid(line.Text))
        {
            return line.Refuse(Reason.NotARow);
        }

        try
        {
            using var message = JsonDocument.Parse(line.Text.ToArray(), Options);
            return Read(line, message.RootElement, today);
        }
        // A name with half a surrogate pair is valid JSON and still cannot be read; that is the second exception.
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return line.Refuse(line.IsTail ? Reason.TruncatedTail : Reason.NotARow);
        }
    }

    private static DeviceRow Read(Line line, JsonElement message, DateOnly today)
    {
        if (!Text(message, "type").SequenceEqual("attlog"u8))
        {
            return new DroppedLine { Place = line.Place, Content = DroppedContent.OtherMessage };
        }

        var device = CloudId(Text(message, "cloud_id"));
        if (device is null || !message.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return line.Refuse(Reason.NotARow);
        }

        if (PinText.Refusal(Text(data, "pin"), out var pin) is { } wrongPin)
        {
            return line.Refuse(wrongPin, device: device);
        }

        if (DeviceTime.Refusal(Text(data, "scan"), today, true, out var time) is { } wrongTime)
        {
            return line.Refuse(wrongTime, pin, device);
        }

        if (
            !Columns.TryCode(Text(data, "verify"), out var verify)
            | !Columns.TryCode(Text(data, "status_scan"), out var status)
        )
        {
            return line.Refuse(Reason.UnreadableNumber, pin, device);
        }

        return new DeviceTap
        {
            Place = line.Place,
            Pin = pin,
            LocalTime = time,
            Device = device,
            Verify = verify,
            Status = status,
        };
    }

    /// <summary>A text or a number as its bytes; anything else, and text with broken escapes, is empty.</summary>
    private static byte[] Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value))
        {
            return [];
        }

        var raw = value.GetRawText();
        return value.ValueKind switch
        {
            JsonValueKind.Number => Encoding.UTF8.GetBytes(raw),
            // The fields read here never need an escape; one with an escape is not from the cloud.
            JsonValueKind.String when !raw.Contains('\\') => Encoding.UTF8.GetBytes(raw[1..^1]),
            _ => [],
        };
    }

    private static string? CloudId(ReadOnlySpan<byte> text) =>
        text.IsEmpty || text.Length > PinText.CharactersMax || text.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            ? null
            : Encoding.ASCII.GetString(text);
}
