using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Safety;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Cards;

/// <summary>
/// An operator ends the sessions of a person, for a lost telephone; Kominfo and BKPSDM may stop the account until they
/// open it again. Attendance and pay go on in either case.
/// </summary>
public static class StopAccount
{
    private const string ByOperator = "diakhiri operator";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/meja/kartu/{number}/akhiri", EndSessionsAsync).WithSummary("End all sessions of a person");
        routes.MapPost("/meja/kartu/{number}/hentikan", StopAsync).WithSummary("Stop the account of a person");
        routes.MapPost("/meja/kartu/{number}/buka", OpenAsync).WithSummary("Open a stopped account again");
    }

    internal static Task<Results<RedirectHttpResult, NotFound>> EndSessionsAsync(
        [FromForm] BareForm form,
        string number,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => RunAsync(number, context, db, time, ("akhiri-sesi", "Mengakhiri semua sesinya."), null, cancellationToken);

    internal static Task<Results<RedirectHttpResult, NotFound>> StopAsync(
        [FromForm] BareForm form,
        string number,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            number,
            context,
            db,
            time,
            ("hentikan-akun", "Menghentikan akunnya dan mengakhiri semua sesinya."),
            account => account.BlockedAtUtc ??= time.GetUtcNow().UtcDateTime,
            cancellationToken
        );

    internal static Task<Results<RedirectHttpResult, NotFound>> OpenAsync(
        [FromForm] BareForm form,
        string number,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            number,
            context,
            db,
            time,
            ("buka-akun", "Membuka lagi akunnya."),
            account => account.BlockedAtUtc = null,
            cancellationToken
        );

    private static async Task<Results<RedirectHttpResult, NotFound>> RunAsync(
        string number,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        (string Kind, string Sentence) note,
        Action<Account>? change,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var employee = await db.Employees.SingleOrDefaultAsync(
            row => row.Nip == number || row.LocalId == number,
            cancellationToken
        );
        if (employee is null)
        {
            return TypedResults.NotFound();
        }

        if (employee.Id == viewer.Id)
        {
            // For himself everybody has his own page.
            return TypedResults.LocalRedirect("/meja/akun");
        }

        await OpenAccount.OnceMoreAsync(db, WriteAsync, cancellationToken);
        return TypedResults.LocalRedirect($"{CardsPage.Path}?q={Uri.EscapeDataString(number)}");

        async Task WriteAsync()
        {
            change?.Invoke(await OpenAccount.OfAsync(db, employee, time.GetUtcNow().UtcDateTime, cancellationToken));
            await Sessions.EndAllAsync(db, employee.Id, ByOperator, except: null, cancellationToken);
            Journal.Note(db, new(note.Kind, viewer.Id, viewer.Name, note.Sentence) { SubjectId = employee.Id }, time);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
