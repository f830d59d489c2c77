using Laras.Core;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>
/// Status and grade of people from when to when. The one in force last is what stands with the person; a row is known
/// by its person and first day.
/// </summary>
public static class ImportTerms
{
    public static readonly ImportKind Kind = new(
        "status",
        "riwayat status kepegawaian dan golongan, bertanggal",
        [
            new("nip", "id_lokal"),
            new("dari"),
            new("sampai") { Required = false },
            new("jenis_pegawai"),
            new("golongan"),
        ],
        PlanAsync
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var employees = await batch.Db.Employees.ToDictionaryAsync(one => one.Id, cancellationToken);
        var known = (await batch.Db.EmploymentTerms.ToListAsync(cancellationToken))
            .GroupBy(term => term.EmployeeId)
            .ToDictionary(group => group.Key, group => group.OrderBy(term => term.From).ToList());
        var starts = new FirstLines<(EmployeeId, DateOnly)>();
        var terms = batch
            .Rows.Select(row => (Row: row, Term: Read(row, people)))
            .Where(pair => pair.Term is { } term && starts.IsFirst(pair.Row, (term.EmployeeId, term.From), "dari"))
            .OrderBy(pair => pair.Term!.From);
        foreach (var (row, term) in terms)
        {
            var others = known.TryGetValue(term!.EmployeeId, out var list) ? list : known[term.EmployeeId] = [];
            if (Put(batch, row, term, others) && others[^1].From == term.From)
            {
                batch.Write(
                    employees[term.EmployeeId],
                    new
                    {
                        term.Kind,
                        term.ContractKind,
                        term.Grade,
                    }
                );
            }
        }
    }

    private static bool Put(ImportBatch batch, TableRow row, EmploymentTerm term, List<EmploymentTerm> others)
    {
        var same = others.Find(other => other.From == term.From);
        var next = others.Find(other => other.From > term.From);
        var to = term.To ?? next?.From.AddDays(-1);
        if (next is not null && next.From <= to)
        {
            row.Refuse(
                "sampai",
                "history_overlaps",
                $"Status berikutnya sudah tercatat mulai {next.From:dd-MM-yyyy}. Perbaiki tanggal salah satunya."
            );
            return false;
        }

        var changedBefore =
            others.FindLast(other => other.From < term.From) is { } before
            && (before.To is null || before.To >= term.From)
            && batch.Write(before, new { To = (DateOnly?)term.From.AddDays(-1) });
        if (same is null)
        {
            others.Add(term);
            others.Sort((one, other) => one.From.CompareTo(other.From));
            batch.Db.Add(term);
            batch.Write(term, new { To = to });
            batch.CountNew();
            return true;
        }

        var changed = batch.Write(
            same,
            new
            {
                term.Kind,
                term.ContractKind,
                term.Grade,
                To = to,
            }
        );
        batch.CountKnown(changed || changedBefore);
        return true;
    }

    private static EmploymentTerm? Read(TableRow row, KnownEmployees people)
    {
        var person = people.Find(row, "nip");
        var from = row.RequiredDate("dari");
        var to = row.Date("sampai");
        if (to < from)
        {
            row.Refuse("sampai", "dates_reversed", "Tanggal sampai mendahului tanggal dari.");
        }

        var word = row.RequiredText("jenis_pegawai");
        var kind = EmployeeRow.KindOf(row, word);
        var grade = kind is { } known ? EmployeeRow.ReadGrade(row, known) : null;
        return row.IsGood && kind is not null
            ? new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = person!.Value,
                Kind = kind.Value,
                ContractKind = ContractWords.Read(word),
                Grade = grade,
                From = from!.Value,
                To = to,
            }
            : null;
    }
}
