using Laras.Web.Access.Contracts;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>The own bound devices on the phone's page Saya, each with the way to take it back.</summary>
public static class PhoneDevices
{
    public const string Route = "/api/saku/devices";
    public const string ReleaseRoute = "/api/saku/devices/release";

    /// <param name="BoundAt">Milliseconds since 1970 UTC.</param>
    /// <param name="UsedAt">When the newest tap of this device was, milliseconds since 1970 UTC; null before the first.</param>
    public sealed record Device(Guid Id, string Name, long BoundAt, long? UsedAt);

    public sealed record Response(IReadOnlyList<Device> Devices);

    public sealed record Request(Guid Id)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, HandleAsync).InContract().WithName("ListOwnDevices").WithSummary("The own bound devices");
        routes
            .MapPost(ReleaseRoute, ReleaseAsync)
            .TakesInContract<Request>()
            .WithName("ReleaseOwnDevice")
            .WithSummary("Release an own device");
    }

    internal static async Task<Ok<Response>> HandleAsync(
        HttpContext context,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        var me = Viewer.Of(context).Id;
        var rows = await db
            .BoundDevices.AsNoTracking()
            .Where(row => row.EmployeeId == me && row.EndedAtUtc == null)
            .OrderBy(row => row.BoundAtUtc)
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var used = await db
            .TapTraces.Where(trace => ids.Contains(trace.DeviceId))
            .GroupBy(trace => trace.DeviceId)
            .Select(group => new { group.Key, At = group.Max(trace => trace.At) })
            .ToDictionaryAsync(last => last.Key, last => last.At, cancellationToken);
        return TypedResults.Ok(
            new Response([
                .. rows.Select(row => new Device(
                    row.Id,
                    row.Name,
                    new DateTimeOffset(row.BoundAtUtc).ToUnixTimeMilliseconds(),
                    used.TryGetValue(row.Id, out var at) ? at : null
                )),
            ])
        );
    }

    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ReleaseAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (request.Id == Guid.Empty)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "HP yang mana?",
                detail: "Pilih HP dari daftar di Saya. Tidak ada yang berubah."
            );
        }

        return await ReleaseDevice.RunAsync(request.Id, Viewer.Of(context), db, time, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
    }
}
