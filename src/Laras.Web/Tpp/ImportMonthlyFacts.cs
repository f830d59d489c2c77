using System.Text.RegularExpressions;
using Laras.Core;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>Facts of a month that other systems know. A different value for the same fact is a new row; the old one stays.</summary>
public static partial class ImportMonthlyFacts
{
    public static readonly ImportKind Kind = new(
        "nilai",
        "fakta bulanan dari sistem lain, misalnya nilai perilaku",
        [new("nip", "id_lokal"), new("bulan"), new("fakta"), new("nilai")],
        PlanAsync
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var keys = new FirstLines<(EmployeeId, int, string)>();
        var facts = batch
            .Rows.Select(row => (row, fact: Read(row, people, batch)))
            .Where(pair =>
                pair.fact is { } fact && keys.IsFirst(pair.row, (fact.EmployeeId, fact.MonthKey, fact.Name), "fakta")
            )
            .Select(pair => pair.fact!)
            .ToList();

        var months = facts.Select(fact => fact.MonthKey).Distinct().ToList();
        var latest = new Dictionary<(EmployeeId, int, string), string>();
        var known = batch
            .Db.MonthlyFacts.AsNoTracking()
            .Where(fact => months.Contains(fact.MonthKey))
            .OrderBy(fact => fact.RecordedAtUtc)
            .ThenBy(fact => fact.Id);
        await foreach (var fact in known.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            latest[(fact.EmployeeId, fact.MonthKey, fact.Name)] = fact.Value;
        }

        foreach (var fact in facts)
        {
            var isKnown = latest.TryGetValue((fact.EmployeeId, fact.MonthKey, fact.Name), out var value);
            if (value != fact.Value)
            {
                batch.Db.Add(fact);
            }

            if (isKnown)
            {
                batch.CountKnown(changed: value != fact.Value);
            }
            else
            {
                batch.CountNew();
            }
        }
    }

    private static MonthlyFact? Read(TableRow row, KnownEmployees people, ImportBatch batch)
    {
        var person = people.Find(row, "nip");
        var name = row.RequiredText("fakta");
        var value = row.RequiredText("nilai");
        if (!Month.TryParse(row["bulan"], out var month))
        {
            row.Refuse("bulan", "month_unreadable", $"\"{row["bulan"]}\" bukan bulan. Tulis seperti 2026-04.");
        }

        if (name.Length > 0 && !FactName().IsMatch(name))
        {
            row.Refuse(
                "fakta",
                "fact_name",
                $"\"{name}\" bukan nama fakta. Tulis seperti nilai_perilaku, sesuai peraturannya."
            );
        }

        return row.IsGood
            ? new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = person!.Value,
                MonthKey = month.Key,
                Name = name,
                Value = value,
                RecordedAtUtc = batch.NowUtc,
                ImportId = batch.ImportId,
            }
            : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FactName();
}
