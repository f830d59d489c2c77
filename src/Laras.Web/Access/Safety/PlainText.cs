using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laras.Web.Access.Safety;

/// <summary>Texts of a request without the sign NUL: no keyboard makes it, and one of the two databases cannot keep it.</summary>
internal sealed class PlainText : JsonConverter<string>
{
    private const char Nul = '\0';

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) =>
        IsPlain(text) ? text : text.Replace(Nul.ToString(), "", StringComparison.Ordinal);

    public static bool IsPlain([NotNullWhen(false)] string? text) => text is null || !text.Contains(Nul);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Of(reader.GetString());

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
