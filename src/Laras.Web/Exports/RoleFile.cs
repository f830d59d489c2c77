using System.Runtime.CompilerServices;
using Laras.Web.Access.Roles;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Exports;

/// <summary>Every role that was ever given, with the day on which its letter or a later one ended it.</summary>
internal static class RoleFile
{
    public static readonly ExportFile Roles = new(
        "peran",
        "peran",
        [.. ImportRoles.Kind.Columns.Select(column => column.Name)],
        RolesAsync
    );

    private static async IAsyncEnumerable<string[]> RolesAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var given = await FindRoleHolders.HoldersAsync(db, db.RoleGrants.AsNoTracking(), cancellationToken);
        foreach (
            var holder in given
                .OrderBy(holder => holder.Number, StringComparer.Ordinal)
                .ThenBy(holder => holder.Role)
                .ThenBy(holder => holder.From)
                .ThenBy(holder => holder.Letter, StringComparer.Ordinal)
        )
        {
            yield return
            [
                holder.Number,
                RoleRules.Word(holder.Role),
                holder.UnitCode ?? "",
                holder.Letter,
                $"{holder.From:yyyy-MM-dd}",
                $"{holder.To:yyyy-MM-dd}",
            ];
        }
    }
}
