using Laras.Core;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Access;

/// <summary>Gives a role to a person by a letter. The grant is noted in the journal with who gave it.</summary>
public static class GrantRole
{
    public sealed record Request(EmployeeId Employee, Role Role, Guid? Unit, string Letter, DateOnly From)
    {
        public DateOnly? To { get; init; }

        /// <summary>Who proposed it, where the role needs two people.</summary>
        public string? ProposedBy { get; init; }
    }

    /// <summary>Adds the grant to the unit of work and ends the sessions of its holder; the caller saves.</summary>
    public static async Task<RoleGrant> AddAsync(
        LarasDb db,
        Request request,
        EmployeeId? authorId,
        string author,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var grant = New(request, author, time.GetUtcNow().UtcDateTime);
        db.RoleGrants.Add(grant);
        var proposed = request.ProposedBy is { } proposer ? $" atas usul {proposer}" : "";
        Journal.Note(
            db,
            new(
                "beri-peran",
                authorId,
                author,
                $"Memberi peran {RoleWords.Of(request.Role)} dengan {request.Letter}{proposed}."
            )
            {
                SubjectId = request.Employee,
            },
            time,
            grant
        );
        await Sessions.EndAllAsync(db, request.Employee, Sessions.RoleChanged, except: null, cancellationToken);
        return grant;
    }

    internal static RoleGrant New(Request request, string author, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = request.Employee,
            Role = request.Role,
            UnitId = request.Unit,
            Letter = request.Letter,
            From = request.From,
            To = request.To,
            GrantedBy = author,
            GrantedAtUtc = nowUtc,
        };
}
