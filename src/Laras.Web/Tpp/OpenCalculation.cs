using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Tpp;

/// <summary>TPP without a month opens the last one that was calculated, else the one that has just ended.</summary>
public static class OpenCalculation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/meja/tpp", HandleAsync);

    internal static async Task<RedirectHttpResult> HandleAsync(
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var last = await MonthTotal.LastAsync(db, cancellationToken);
        var month = last?.Month ?? Month.Of(region.Today(time)).Previous;
        return TypedResults.LocalRedirect($"/meja/tpp/{month}");
    }
}
