using Laras.Core;
using Laras.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Laras.Web.Tpp;

/// <summary>Starts, goes on with, or stops the calculation of a month from its page. Only a form may do it.</summary>
public static class StartCalculation
{
    internal const string Route = "/meja/tpp/{monthText}/hitung";

    private const string GoOn = "lanjutkan";
    private const string Stop = "hentikan";

    /// <summary>Which of the buttons was pressed; an empty one calculates anew.</summary>
    internal sealed record Form(string? Perintah);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, Handle).WithSummary("Calculate a month");

    internal static Results<RedirectHttpResult, NotFound> Handle(
        string monthText,
        [FromForm] Form form,
        RunCalculation calculation,
        HttpContext context
    )
    {
        if (!Month.TryParse(monthText, out var month))
        {
            return TypedResults.NotFound();
        }

        if (form.Perintah == Stop)
        {
            calculation.Stop();
        }
        else
        {
            var viewer = Viewer.Of(context);
            calculation.TryStart(new(month, viewer.Name) { StartedById = viewer.Id, GoOn = form.Perintah == GoOn });
        }

        return TypedResults.LocalRedirect($"/meja/tpp/{month}");
    }
}
