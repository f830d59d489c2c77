using System.Text.Encodings.Web;
using System.Text.Json;

namespace Laras.Web.Tpp.Periods;

/// <summary>A blocker that did not hold up the lock, because somebody set it aside with a reason.</summary>
/// <param name="Title">What it was, in words.</param>
public sealed record SetAside(string Kind, string Title, int Count, string Reason)
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<SetAside> notes) => JsonSerializer.Serialize(notes, Stored);

    public static IReadOnlyList<SetAside> Read(string? notes) =>
        notes is null ? [] : JsonSerializer.Deserialize<List<SetAside>>(notes, Stored) ?? [];
}
