using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>The owner takes a device back: its PIN and every session on it end.</summary>
public static class ReleaseDevice
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/meja/akun/perangkat", HandleAsync).WithSummary("Release a bound device");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromForm] Guid perangkat,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        return await RunAsync(perangkat, viewer, db, time, cancellationToken)
            ? TypedResults.LocalRedirect("/meja/akun")
            : TypedResults.NotFound();
    }

    /// <summary>False when the viewer has no such device.</summary>
    internal static async Task<bool> RunAsync(
        Guid id,
        Viewer viewer,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var device = await db.BoundDevices.SingleOrDefaultAsync(
            row => row.Id == id && row.EmployeeId == viewer.Id && row.EndedAtUtc == null,
            cancellationToken
        );
        if (device is null)
        {
            return false;
        }

        device.EndedAtUtc = time.GetUtcNow().UtcDateTime;
        await Sessions.EndOfDeviceAsync(db, device.Id, cancellationToken);
        Journal.Note(
            db,
            new("lepas-perangkat", viewer.Id, viewer.Name, $"Melepaskan {device.Name}.") { SubjectId = viewer.Id },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
