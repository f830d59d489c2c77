using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Laras.Core.Attendance.Judging;

namespace Laras.Web.Attendance.Judging;

/// <summary>Writes facts and verdicts as text, always the same for the same, and reads verdicts back.</summary>
public static class JudgementText
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Hex SHA-256 of everything that was looked at.</summary>
    public static string HashOf(TapFacts facts) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(facts, Written)));

    public static string Of(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return JsonSerializer.Serialize(judgement.Verdicts, Written);
    }

    public static IReadOnlyList<Verdict> Read(string verdicts) =>
        JsonSerializer.Deserialize<IReadOnlyList<Verdict>>(verdicts, Written) ?? [];
}
