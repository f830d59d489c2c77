using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>People who are placed in the month and have no slip, or have a slip and are placed nowhere.</summary>
internal static class RosterDifference
{
    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var placed = await MonthPeople.LoadAsync(question.Db, question.Month, cancellationToken);
        var calculated = await MonthPeople.OfRunAsync(question.Db, question.Run.Id, cancellationToken);
        var onlyOwed = (
            await question
                .Db.Slips.Where(slip => slip.RunId == question.Run.Id && slip.InputHash == "")
                .Select(slip => slip.EmployeeId)
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        var different = placed
            .ExceptBy(calculated.Select(person => person.Id), person => person.Id)
            .Concat(calculated.ExceptBy(placed.Select(person => person.Id), person => person.Id))
            .Where(person => !onlyOwed.Contains(person.Id))
            .ToList();
        var first = different.Take(Blocker.Named).Select(person => person.Id).ToArray();
        var names = await question
            .Db.Employees.AsNoTracking()
            .Where(person => first.Contains(person.Id))
            .OrderBy(person => person.Name)
            .ToListAsync(cancellationToken);
        return new(
            "daftar",
            "pegawai ditempatkan tanpa slip, atau punya slip tanpa penempatan",
            different.Count,
            "BKPSDM membetulkan penempatannya, lalu Bagian Organisasi menghitung ulang.",
            null,
            [
                .. names.Select(person => new Blocker.One(
                    person.Name,
                    $"/meja/pegawai/{Uri.EscapeDataString(person.Number)}"
                )),
            ]
        );
    }
}
