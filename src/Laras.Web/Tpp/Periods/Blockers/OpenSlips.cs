using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>Counts those of some slips that wait for a person and names the first of them.</summary>
internal static class OpenSlips
{
    public static async Task<Blocker?> NamedAsync(
        BlockerQuestion question,
        IQueryable<Slip> slips,
        Blocker blocker,
        CancellationToken cancellationToken
    )
    {
        var waiting = slips
            .AsNoTracking()
            .Where(slip => slip.RunId == question.Run.Id && slip.State == SlipState.NeedsAttention)
            .Join(question.Db.Employees, slip => slip.EmployeeId, person => person.Id, (slip, person) => person);
        var people = await waiting
            .OrderBy(person => person.Name)
            .ThenBy(person => person.Id)
            .Take(Blocker.Named)
            .ToListAsync(cancellationToken);
        return blocker with
        {
            Count = await waiting.CountAsync(cancellationToken),
            Some =
            [
                .. people.Select(person => new Blocker.One(
                    person.Name,
                    $"/meja/pegawai/{Uri.EscapeDataString(person.Number)}/{question.Month}/slip"
                )),
            ],
        };
    }
}
