using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Slips;

/// <summary>The slips of one run, of one agency or of those that somebody must look at, page by page.</summary>
public static class FindSlips
{
    public const int PageSize = 50;

    /// <param name="Agency">Code of the agency; null for all.</param>
    /// <param name="State">Only slips in this state; null for all.</param>
    public sealed record Request(Guid RunId, string? Agency, SlipState? State, int Page);

    public sealed record Row(string Number, string Name, SlipState State, Rupiah Ceiling, Rupiah Net, string? Problem);

    public sealed record Response(IReadOnlyList<Row> Rows, int Total, int Page)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    public static async Task<Response> HandleAsync(Request request, LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(db);
        var slips = db.Slips.AsNoTracking().Where(slip => slip.RunId == request.RunId);
        if (request.Agency is { } code)
        {
            slips = slips.Where(slip => db.Units.Any(unit => unit.Id == slip.OpdId && unit.Code == code));
        }

        if (request.State is { } state)
        {
            slips = slips.Where(slip => slip.State == state);
        }

        var total = await slips.CountAsync(cancellationToken);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await (
            from slip in slips
            join employee in db.Employees on slip.EmployeeId equals employee.Id
            orderby employee.Name, employee.Id
            select new
            {
                employee.Nip,
                employee.LocalId,
                employee.Name,
                slip.State,
                slip.Ceiling,
                slip.Net,
                slip.Problem,
            }
        )
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return new(
            [
                .. rows.Select(row => new Row(
                    row.Nip ?? row.LocalId ?? "",
                    row.Name,
                    row.State,
                    new(row.Ceiling),
                    new(row.Net),
                    row.Problem
                )),
            ],
            total,
            page
        );
    }
}
