using System.Text.Encodings.Web;
using System.Text.Json;

namespace Laras.Web.Tpp;

/// <summary>One line of a slip as it is stored: the label of the regulation and the amount in rupiah.</summary>
public sealed record SlipLine(string Name, long Amount)
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary><c>[{"name":"Kehadiran","amount":1432160}]</c>.</summary>
    public static string Write(IReadOnlyList<SlipLine> lines) => JsonSerializer.Serialize(lines, Stored);

    public static IReadOnlyList<SlipLine> Read(string lines) =>
        JsonSerializer.Deserialize<List<SlipLine>>(lines, Stored) ?? [];
}
