using System.Text.Json;
using Laras.Core;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Judging;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What the rules of evidence said last about the taps of some people, as far as a person should look.</summary>
internal static class LoadJudgedTaps
{
    public static async Task<ILookup<Guid, JudgedTap>> BetweenAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        // A tap of the morning after may belong to the night before.
        var last = to.AddDays(1);
        var rows = await db
            .TapJudgements.AsNoTracking()
            .Where(row => people.Contains(row.EmployeeId) && row.LocalDate >= from && row.LocalDate <= last)
            .Where(row =>
                db.TapJudgements.Any(other =>
                    other.TapId == row.TapId
                    && (
                        other.Standing != Standing.Fine
                        || other.Verdicts.Contains(DoubtCodes.ClockUnsure)
                        || other.Verdicts.Contains(DoubtCodes.ClockFree)
                        || other.Verdicts.Contains(DoubtCodes.ClockOld)
                    )
                )
            )
            .ToListAsync(cancellationToken);
        var asked = rows.Where(IsForSomebody)
            .GroupBy(row => row.TapId)
            .ToDictionary(group => group.Key, group => group.Min(row => row.JudgedAtUtc));
        return Newest(rows)
            .Where(IsForSomebody)
            .ToLookup(
                row => row.TapId,
                row => new JudgedTap(row.TapId, row.Standing == Standing.LookedAt, Heaviest(row))
                {
                    IsOnlyLate = row.Standing == Standing.Fine,
                    IsOutside = JudgementText.Read(row.Verdicts).Any(IsOutside),
                    AskedAtUtc = asked[row.TapId],
                }
            );
    }

    /// <summary>Of every tap the judgement that counts.</summary>
    public static IEnumerable<TapJudgement> Newest(IEnumerable<TapJudgement> rows) =>
        rows.GroupBy(row => row.TapId)
            .Select(group => group.OrderBy(row => row.JudgedAtUtc).ThenBy(row => row.Id).Last());

    /// <summary>The sentences that weigh, the heaviest first.</summary>
    public static IReadOnlyList<string> Sentences(string verdicts)
    {
        using var json = JsonDocument.Parse(verdicts);
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Where(verdict => Weight(verdict) > 0)
                .OrderByDescending(Weight)
                .Select(verdict => Find(verdict, "sentence")?.GetString() ?? "")
                .Where(sentence => sentence.Length > 0),
        ];
    }

    private static bool IsOutside(Verdict verdict) => verdict is { Reason: DoubtCodes.Outside, Weight: > 0 };

    private static bool IsForSomebody(TapJudgement row) =>
        row.Standing != Standing.Fine
        || DoubtCodes.ClockOfPhone.Any(code => row.Verdicts.Contains(code, StringComparison.Ordinal));

    private static string Heaviest(TapJudgement row) =>
        row.Standing == Standing.Fine ? "dikirim kemudian, waktunya menurut jam HP"
        : Sentences(row.Verdicts) is [var first, ..] ? first.TrimEnd('.')
        : "bukti perlu dilihat";

    private static int Weight(JsonElement verdict) => Find(verdict, "weight")?.GetInt32() ?? 0;

    private static JsonElement? Find(JsonElement verdict, string name)
    {
        foreach (var property in verdict.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}
