using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Roles;

/// <summary>
/// An officer gives a role to somebody else by a letter. A role that needs two people is only proposed, and opens
/// nothing until the second one agrees.
/// </summary>
public static class AssignRole
{
    /// <summary>What the form says, as it was typed.</summary>
    public sealed record Request(string Number, string RoleWord, string UnitCode, string Letter, DateOnly? From)
    {
        public DateOnly? To { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Granted(string Name, Role Role) : Outcome;

        public sealed record Proposed(string Name, Role Role) : Outcome;

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
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var problems = new List<string>();
        var person = await PersonAsync(request.Number, db, cancellationToken);
        if (person.Name is null)
        {
            problems.Add("Belum ada pegawai dengan nomor itu. Periksa NIP atau nomor lokalnya.");
        }
        else if (person.Id == viewer.Id)
        {
            problems.Add("Tidak seorang pun memberi peran kepada dirinya sendiri. Mintalah petugas lain.");
        }

        var isRole = RoleRules.ByWord.TryGetValue(request.RoleWord, out var role);
        if (!isRole)
        {
            problems.Add("Pilih perannya. Pegawai dan atasan tidak dipilih; keduanya mengikuti penempatan.");
        }

        var unit = await UnitAsync(request.UnitCode, db, cancellationToken);
        problems.AddRange(isRole ? RoleRules.ProblemsOfUnit(role, request.UnitCode, unit) : []);
        problems.AddRange(ProblemsOfLetter(request));
        if (problems.Count == 0 && await IsKnownAsync(db, person.Id, role, unit, today, cancellationToken))
        {
            problems.Add($"{person.Name} sudah memegang peran ini, atau peran ini sudah diusulkan untuknya.");
        }

        if (problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        var letter = request.Letter.Trim();
        if (RoleRules.NeedsSecondPerson(role))
        {
            Propose(db, new(person.Id, role, unit, letter, request.From!.Value) { To = request.To }, viewer, time);
        }
        else
        {
            await GrantRole.AddAsync(
                db,
                new(person.Id, role, unit, letter, request.From!.Value) { To = request.To },
                viewer.Id,
                viewer.Name,
                time,
                cancellationToken
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return RoleRules.NeedsSecondPerson(role)
            ? new Outcome.Proposed(person.Name!, role)
            : new Outcome.Granted(person.Name!, role);
    }

    private static IEnumerable<string> ProblemsOfLetter(Request request)
    {
        if (request.Letter.Trim().Length is 0 or > RoleRules.LetterMax)
        {
            yield return $"Tulis nomor suratnya, paling panjang {RoleRules.LetterMax} huruf.";
        }

        if (request.From is not { } from)
        {
            yield return "Isi tanggal mulainya.";
        }
        else if (request.To < from)
        {
            yield return "Tanggal sampai mendahului tanggal mulai.";
        }
    }

    private static async Task<(EmployeeId Id, string? Name)> PersonAsync(
        string number,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        var typed = Nip.TryParse(number, out var nip) ? nip.Digits : number.Trim();
        var found = await db
            .Employees.Where(person => person.Nip == typed || person.LocalId == typed)
            .Select(person => new { person.Id, person.Name })
            .FirstOrDefaultAsync(cancellationToken);
        return (found?.Id ?? default, found?.Name);
    }

    private static Task<Guid?> UnitAsync(string code, LarasDb db, CancellationToken cancellationToken) =>
        db.Units.Where(unit => unit.Code == code).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellationToken);

    private static async Task<bool> IsKnownAsync(
        LarasDb db,
        EmployeeId person,
        Role role,
        Guid? unit,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await RolesHeld
            .NotOver(db, today)
            .AnyAsync(
                grant => grant.EmployeeId == person && grant.Role == role && grant.UnitId == unit,
                cancellationToken
            )
        || await FindRoleHolders
            .Waiting(db)
            .AnyAsync(
                proposal => proposal.EmployeeId == person && proposal.Role == role && proposal.UnitId == unit,
                cancellationToken
            );

    /// <summary>Adds the proposal to the unit of work; the caller saves.</summary>
    private static void Propose(LarasDb db, GrantRole.Request request, Viewer viewer, TimeProvider time)
    {
        var proposal = Proposal(request, viewer.Id, viewer.Name, time.GetUtcNow().UtcDateTime);
        db.RoleProposals.Add(proposal);
        Journal.Note(
            db,
            new(
                "usul-peran",
                viewer.Id,
                viewer.Name,
                $"Mengusulkan peran {RoleWords.Of(request.Role)} dengan {request.Letter}."
            )
            {
                SubjectId = request.Employee,
            },
            time,
            proposal
        );
    }

    internal static RoleProposal Proposal(GrantRole.Request request, EmployeeId by, string name, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = request.Employee,
            Role = request.Role,
            UnitId = request.Unit,
            Letter = request.Letter,
            From = request.From,
            To = request.To,
            ProposedById = by,
            ProposedBy = name,
            ProposedAtUtc = nowUtc,
        };
}
