using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Tpp.Payment;
using Laras.Web.Tpp.Periods;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Holds;

/// <summary>The forms that hold a slip back and let it go; the gate has seen to it that the person is within reach.</summary>
public static class DecideHold
{
    internal const string HoldRoute = "/meja/tpp/{monthText}/tahan/{number}";
    internal const string ReleaseRoute = "/meja/tpp/{monthText}/lepas/{number}";

    /// <summary>Why, in the words of who decides.</summary>
    internal sealed record Form(string? Alasan);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(HoldRoute, HoldAsync).WithSummary("Hold a slip back from payment");
        routes.MapPost(ReleaseRoute, ReleaseAsync).WithSummary("Let a held slip go");
    }

    private static Task<Results<RedirectHttpResult, NotFound>> HoldAsync(
        string monthText,
        string number,
        [FromForm] Form form,
        LarasDb db,
        TimeProvider time,
        HttpContext context
    ) => HandleAsync(monthText, number, hold: true, form, db, time, context);

    private static Task<Results<RedirectHttpResult, NotFound>> ReleaseAsync(
        string monthText,
        string number,
        [FromForm] Form form,
        LarasDb db,
        TimeProvider time,
        HttpContext context
    ) => HandleAsync(monthText, number, hold: false, form, db, time, context);

    private static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        string monthText,
        string number,
        bool hold,
        Form form,
        LarasDb db,
        TimeProvider time,
        HttpContext context
    )
    {
        var subject = await db
            .Employees.Where(person => person.Nip == number || person.LocalId == number)
            .Select(person => (EmployeeId?)person.Id)
            .SingleOrDefaultAsync(context.RequestAborted);
        if (subject is not { } person || !Month.TryParse(monthText, out var month))
        {
            return TypedResults.NotFound();
        }

        var viewer = Viewer.Of(context);
        Role[] offices = [.. viewer.Offices.Select(office => office.Role)];
        var request = new HoldSlip.Request(month, person, hold, viewer.Id, viewer.Name, offices, form.Alasan ?? "");
        var refusal = await HoldSlip.HandleAsync(db, request, time, context.RequestAborted);
        return TypedResults.LocalRedirect(
            refusal is null
                ? $"{PaymentPage.Href(month)}#ditahan"
                : $"{PaymentPage.Href(month)}?{PassedRemark.Parameter}={PassedRemark.Seal(context, [refusal])}"
        );
    }
}
