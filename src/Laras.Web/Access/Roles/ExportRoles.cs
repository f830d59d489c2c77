using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Access.Roles;

/// <summary>Hands out who holds which role as the file that <see cref="ImportRoles"/> reads again.</summary>
public static class ExportRoles
{
    internal const string Route = "/meja/akses/peran.csv";

    private const string FileName = "peran";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Route, HandleAsync).WithSummary("Download the holders of roles");

    internal static async Task<PushStreamHttpResult> HandleAsync(
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => Download.Csv(await TableAsync(db, region.Today(time), cancellationToken), FileName, cancellationToken);

    public static async Task<ExportTable> TableAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await FindRoleHolders.HandleAsync(db, today, cancellationToken);
        return ExportTable.Of(
            FileName,
            [.. ImportRoles.Kind.Columns.Select(column => new ExportColumn(column.Name))],
            found.Holders.Select(holder =>
                (IReadOnlyList<Cell>)
                    [holder.Number, RoleRules.Word(holder.Role), holder.UnitCode, holder.Letter, holder.From, holder.To]
            )
        );
    }
}
