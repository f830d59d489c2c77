using System.Text.Json;
using Laras.Core;

namespace Laras.Web.Audit;

/// <summary>What an entry changed, field by field, as it was and as it is, readable for people who know no JSON.</summary>
public static class ChangedFields
{
    /// <summary>Enough for every form; a whole file that was noted is not read on a page.</summary>
    public const int FieldsMax = 200;

    private const string Nothing = "kosong";
    private const string Whole = "isi";

    /// <summary>One field; null where the side has none.</summary>
    public sealed record Field(string Name, string? Before, string? After)
    {
        public bool IsChanged => Before != After;
    }

    /// <summary>Every field of both sides in the order of the newer one.</summary>
    public static IReadOnlyList<Field> Of(string? before, string? after)
    {
        var was = Flatten(before);
        var now = Flatten(after);
        var names = now.Select(field => field.Key).Union(was.Select(field => field.Key)).Take(FieldsMax);
        var wasNamed = was.ToDictionary(StringComparer.Ordinal);
        var nowNamed = now.ToDictionary(StringComparer.Ordinal);
        return
        [
            .. names.Select(name => new Field(
                name,
                wasNamed.GetValueOrDefault(name),
                nowNamed.GetValueOrDefault(name)
            )),
        ];
    }

    private static List<KeyValuePair<string, string>> Flatten(string? json)
    {
        if (json is null)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(json);

            // A name may stand twice in JSON; the last one counts, as it does for everybody who reads it.
            return [.. Leaves("", document.RootElement).GroupBy(leaf => leaf.Key).Select(group => group.Last())];
        }
        catch (JsonException)
        {
            // Only a hand that changed the table writes such a text; it is shown as it stands there.
            return [KeyValuePair.Create(Whole, json)];
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement element)
    {
        var inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(part => (FieldName.Of(part.Name), part.Value)),
            JsonValueKind.Array => element.EnumerateArray().Select((part, place) => ($"{place + 1}", part)),
            _ => null,
        };
        return inner is null
            ? [KeyValuePair.Create(path.Length > 0 ? path : Whole, Written(element))]
            : inner.SelectMany(part => Leaves(path.Length > 0 ? $"{path} · {part.Item1}" : part.Item1, part.Item2));
    }

    private static string Written(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "ya",
            JsonValueKind.False => "tidak",
            JsonValueKind.String => Spoken(value.GetString()!),
            JsonValueKind.Number => value.TryGetInt64(out var whole) ? Indonesian.Grouped(whole) : value.GetRawText(),
            _ => Nothing,
        };

    private static string Spoken(string text) =>
        text.Length == 0 ? Nothing
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date) ? Indonesian.LongDate(date)
        : text;
}
