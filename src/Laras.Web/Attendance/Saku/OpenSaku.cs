using System.Buffers.Text;
using Laras.Core;
using Laras.Web.Access.Contracts;
using Laras.Web.Access.Safety;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Taps;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Places;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Saku;

/// <summary>Tells a phone what it keeps of its owner: enough to clock in for two weeks without signal.</summary>
public static class OpenSaku
{
    public const string Path = "/api/saku/me";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Path, HandleAsync)
            .Produces<SakuMe>()
            .ForOwnRecord()
            .InContract()
            .WithName("OpenSaku")
            .WithSummary("What the phone keeps of its owner");

    internal static async Task<Results<JsonHttpResult<SakuMe>, NotFound>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        ServerTokens tokens,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var id = OwnRecord.PersonOf(context);
        var employee = await db.Employees.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (employee is null)
        {
            return TypedResults.NotFound();
        }

        var me = await PersonAsync(db, employee, region, time, cancellationToken);
        var keys = await db
            .JournalKeys.AsNoTracking()
            .Select(key => new { key.Id, key.PublicKey })
            .ToDictionaryAsync(key => key.Id, key => Base64Url.EncodeToString(key.PublicKey), cancellationToken);
        var given = tokens.Give();
        var ahead = (long)((time as DemonstrationTime)?.BehindTheWorld.TotalMilliseconds ?? 0);
        return TypedResults.Json(new SakuMe(me, given.At, given.Token, keys, ahead), SakuJson.Default.SakuMe);
    }

    private static async Task<SakuMe.Person> PersonAsync(
        LarasDb db,
        Employee employee,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = region.Today(time);
        var place = await (
            from placement in db.Placements.AsNoTracking()
            where placement.EmployeeId == employee.Id && placement.From <= today
            orderby placement.From descending
            join unit in db.Units on placement.UnitId equals unit.Id
            select new
            {
                unit.Id,
                unit.Name,
                unit.Zone,
            }
        ).FirstOrDefaultAsync(cancellationToken);
        var zone = place?.Zone ?? region.Zone;
        var decider = await FindDecider.ForAsync(db, employee.Id, today, cancellationToken);
        var (deciderName, deciderPost) = await DeciderAsync(db, decider.Id, today, cancellationToken);
        var staff = await StaffOf.ForAsync(db, employee.Id, today, cancellationToken);
        var localToday = DateOnly.FromDateTime(zone.ToLocal(time.GetUtcNow().UtcDateTime));
        return new()
        {
            Id = employee.Id.Value,
            Number = employee.Number,
            Name = employee.Name,
            CallName = CallName.Of(employee),
            Honorific = CallName.Honorific(employee),
            Initials = Initials.Of(employee.Name),
            Unit = place?.Name ?? region.Name,
            Zone = zone.Abbreviation(),
            Decider = deciderName,
            DeciderPost = deciderPost,
            Helper = await WhoHelps.ForAsync(db, employee.Id, place?.Id, today, cancellationToken),
            IsSuperior = staff.Count > 0,
            Places =
            [
                .. (await PhonePlace.OfAsync(db, employee.Id, today, cancellationToken)).Select(one => new SakuMe.Place(
                    one.Id.ToString(),
                    one.Name,
                    one.Word,
                    one.Points,
                    one.Radius
                )),
            ],
            Asked = await OpenDoubts.CountAsync(db, employee.Id, today, cancellationToken),
            Days = await DaysAhead.OfAsync(db, employee.Id, localToday, time, cancellationToken),
            Lateness = await PriceOfLateness.AheadAsync(db, employee.Id, localToday, time, cancellationToken),
        };
    }

    private static async Task<(string Name, string Post)> DeciderAsync(
        LarasDb db,
        EmployeeId? id,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (id is not { } decider)
        {
            return ("BKPSDM", "");
        }

        var person = await db.Employees.AsNoTracking().SingleAsync(one => one.Id == decider, cancellationToken);
        var post = await db
            .Placements.AsNoTracking()
            .Where(placement => placement.EmployeeId == decider && placement.From <= today)
            .OrderByDescending(placement => placement.From)
            .Select(placement => placement.Post)
            .FirstOrDefaultAsync(cancellationToken);
        return (CallName.Of(person), post ?? "");
    }
}
