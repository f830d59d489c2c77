using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>Texts of a request without the sign NUL: no keyboard makes it, and one of the two databases cannot keep it.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    private const char Nul = '\0';

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is not null && text.Contains(Nul)
            ? text.Replace(Nul.ToString(), "", StringComparison.Ordinal)
            : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
