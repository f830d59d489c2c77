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

    private sealed record Held(EmployeeId Person, Role Role, Guid? Unit);

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var units = await batch.Db.Units.ToDictionaryAsync(
            unit => unit.Code,
            unit => unit,
            StringComparer.OrdinalIgnoreCase,
            cancellationToken
        );
        var today = DateOnly.FromDateTime(batch.NowUtc);
        var letters = await RolesHeld
            .NotOver(batch.Db, today)
            .Select(grant => new { Held = new Held(grant.EmployeeId, grant.Role, grant.UnitId), grant.Letter })
            .Concat(
                FindRoleHolders
                    .Waiting(batch.Db)
                    .Select(proposal => new
                    {
                        Held = new Held(proposal.EmployeeId, proposal.Role, proposal.UnitId),
                        proposal.Letter,
                    })
            )
            .ToListAsync(cancellationToken);
        var known = letters
            .ToLookup(pair => pair.Held, pair => pair.Letter)
            .ToDictionary(all => all.Key, all => all.First());
        foreach (var row in batch.Rows)
        {
            if (Read(row, people, units, batch.ImportedById) is not { } request)
            {
                continue;
            }

            var held = new Held(request.Employee, request.Role, request.Unit);
            if (!known.TryGetValue(held, out var letter))
            {
                known.Add(held, request.Letter);
                Add(batch, request);
                batch.CountNew();
            }
            else if (letter == request.Letter)
            {
                batch.CountKnown(changed: false);
            }
            else
            {
                row.Refuse(
                    "surat",
                    "role_held",
                    $"Peran ini sudah diberikan atau diusulkan dengan {letter}. Cabut dahulu, lalu beri lagi dengan surat yang baru."
                );
            }
        }
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
