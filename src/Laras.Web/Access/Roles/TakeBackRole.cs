using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Roles;

/// <summary>Takes a role back by a letter, from today or from a later day; what was done with it before stays done.</summary>
public static class TakeBackRole
{
    /// <param name="From">The first day on which the role no longer counts.</param>
    public sealed record Request(Guid Grant, string Letter, DateOnly? From);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record TakenBack(string Name, Role Role) : Outcome;

        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        Request request,
        LarasDb db,
        Viewer viewer,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(time);
        var grant = await RolesHeld
            .NotOver(db, today)
            .SingleOrDefaultAsync(held => held.Id == request.Grant, cancellationToken);
        var problems = Problems(request, grant, today).ToList();
        if (grant is null || problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        var end = new RoleGrantEnd
        {
            Id = Guid.CreateVersion7(),
            GrantId = grant.Id,
            LastDay = request.From!.Value.AddDays(-1),
            Letter = request.Letter.Trim(),
            EndedById = viewer.Id,
            EndedBy = viewer.Name,
            EndedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.RoleGrantEnds.Add(end);
        Journal.Note(
            db,
            new(
                "cabut-peran",
                viewer.Id,
                viewer.Name,
                $"Mencabut peran {RoleWords.Of(grant.Role)} mulai {request.From:dd-MM-yyyy} dengan {end.Letter}."
            )
            {
                SubjectId = grant.EmployeeId,
                Before = new
                {
                    grant.Letter,
                    grant.From,
                    grant.To,
                },
            },
            time,
            end
        );
        await Sessions.EndAllAsync(db, grant.EmployeeId, Sessions.RoleChanged, except: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var name = await db
            .Employees.Where(person => person.Id == grant.EmployeeId)
            .Select(person => person.Name)
            .SingleAsync(cancellationToken);
        return new Outcome.TakenBack(name, grant.Role);
    }

    private static IEnumerable<string> Problems(Request request, RoleGrant? grant, DateOnly today)
    {
        if (grant is null)
        {
            yield return "Peran ini sudah tidak dipegang lagi. Lihat daftarnya.";
        }

        if (request.Letter.Trim().Length is 0 or > RoleRules.LetterMax)
        {
            yield return $"Tulis nomor surat pencabutannya, paling panjang {RoleRules.LetterMax} huruf.";
        }

        if (request.From is not { } from)
        {
            yield return "Isi sejak kapan peran ini dicabut.";
        }
        else if (from < today)
        {
            yield return "Peran tidak dicabut mundur. Isi hari ini atau sesudahnya.";
        }
        else if (grant?.To is { } last && from > last)
        {
            yield return $"Menurut suratnya, peran ini sudah berakhir pada {last:dd-MM-yyyy}.";
        }
    }
}
