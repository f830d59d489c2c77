using Laras.Core;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Roles;

/// <summary>
/// Roles from a list of letters. From the machine room it gives them, for somebody must give the first; from the desk
/// it is bound by the same rules as the page: none for oneself, and a second person where the role needs one.
/// </summary>
public static class ImportRoles
{
    public static readonly ImportKind Kind = new(
        "peran",
        "peran petugas dengan suratnya",
        [
            new("nip", "id_lokal"),
            new("peran"),
            new("unit") { Required = false },
            new("surat"),
            new("mulai"),
            new("sampai") { Required = false },
        ],
        PlanAsync
    );

    /// <summary>A role that was given or proposed before, and until when it counts.</summary>
    private sealed record Earlier(string Letter, DateOnly From, DateOnly? To)
    {
        public bool Meets(GrantRole.Request other) =>
            From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue);
    }

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var units = await batch.Db.Units.ToDictionaryAsync(
            unit => unit.Code,
            unit => unit,
            StringComparer.OrdinalIgnoreCase,
            cancellationToken
        );
        var known = await KnownAsync(batch, cancellationToken);
        foreach (var row in batch.Rows)
        {
            if (Read(row, people, units, batch.ImportedById) is not { } request)
            {
                continue;
            }

            var key = (request.Employee, request.Role, request.Unit);
            var earlier = known.TryGetValue(key, out var list) ? list : known[key] = [];
            if (earlier.Exists(one => one.Letter == request.Letter && one.From == request.From))
            {
                batch.CountKnown(changed: false);
            }
            else if (earlier.Find(one => one.Meets(request)) is { } other)
            {
                row.Refuse(
                    "surat",
                    "role_held",
                    $"Peran ini sudah diberikan atau diusulkan dengan {other.Letter}. Cabut dahulu, lalu beri lagi "
                        + "dengan surat yang baru."
                );
            }
            else
            {
                earlier.Add(new(request.Letter, request.From, request.To));
                Add(batch, request);
                batch.CountNew();
            }
        }
    }

    private static async Task<Dictionary<(EmployeeId, Role, Guid?), List<Earlier>>> KnownAsync(
        ImportBatch batch,
        CancellationToken cancellationToken
    )
    {
        var db = batch.Db;
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Select(grant => new
            {
                Key = new
                {
                    grant.EmployeeId,
                    grant.Role,
                    grant.UnitId,
                },
                Earlier = new Earlier(
                    grant.Letter,
                    grant.From,
                    db.RoleGrantEnds.Where(end => end.GrantId == grant.Id).Min(end => (DateOnly?)end.LastDay)
                        ?? grant.To
                ),
            })
            .ToListAsync(cancellationToken);
        var proposals = await FindRoleHolders
            .Waiting(db)
            .Select(proposal => new
            {
                Key = new
                {
                    proposal.EmployeeId,
                    proposal.Role,
                    proposal.UnitId,
                },
                Earlier = new Earlier(proposal.Letter, proposal.From, proposal.To),
            })
            .ToListAsync(cancellationToken);
        return grants
            .Concat(proposals)
            .GroupBy(one => (one.Key.EmployeeId, one.Key.Role, one.Key.UnitId), one => one.Earlier)
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    private static GrantRole.Request? Read(
        TableRow row,
        KnownEmployees people,
        Dictionary<string, Unit> units,
        EmployeeId? by
    )
    {
        var person = people.Find(row, "nip");
        var role = row.RequiredWord("peran", RoleRules.ByWord);
        var code = row.Text("unit");
        var unit = units.GetValueOrDefault(code);
        var letter = row.RequiredText("surat");
        var from = row.RequiredDate("mulai");
        var to = row.Date("sampai");
        if (person is not null && person == by)
        {
            row.Refuse("nip", "role_for_oneself", "Tidak seorang pun memberi peran kepada dirinya sendiri.");
        }

        foreach (var problem in role is { } known ? RoleRules.ProblemsOfUnit(known, code, unit?.Id) : [])
        {
            row.Refuse("unit", "role_unit", problem);
        }

        if (to < from)
        {
            row.Refuse("sampai", "dates_reversed", "Tanggal sampai mendahului tanggal mulai.");
        }

        return row.IsGood ? new(person!.Value, role!.Value, unit?.Id, letter, from!.Value) { To = to } : null;
    }

    /// <summary>The batch notes its rows in the journal itself.</summary>
    private static void Add(ImportBatch batch, GrantRole.Request request)
    {
        if (batch.ImportedById is { } by && RoleRules.NeedsSecondPerson(request.Role))
        {
            batch.Db.Add(AssignRole.Proposal(request, by, batch.ImportedBy, batch.NowUtc));
        }
        else
        {
            batch.Db.Add(GrantRole.New(request, batch.ImportedBy, batch.NowUtc));
        }
    }
}
