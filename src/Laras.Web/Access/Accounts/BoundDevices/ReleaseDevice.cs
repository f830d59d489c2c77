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
        var device = await db.BoundDevices.SingleOrDefaultAsync(
            row => row.Id == perangkat && row.EmployeeId == viewer.Id && row.EndedAtUtc == null,
            cancellationToken
        );
        if (device is null)
        {
            return TypedResults.NotFound();
        }

        device.EndedAtUtc = TimeProvider.System.GetUtcNow().UtcDateTime;
        await Sessions.EndOfDeviceAsync(db, device.Id, cancellationToken);
        Journal.Note(
            db,
            new("lepas-perangkat", viewer.Id, viewer.Name, $"Melepaskan {device.Name}.") { SubjectId = viewer.Id },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.LocalRedirect("/meja/akun");
    }
}
