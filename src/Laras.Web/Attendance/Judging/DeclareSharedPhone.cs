using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Places;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// Whoever knows the people says that one of them uses a phone together with others, and then nobody is asked for it, or
/// that this has ended. Never about the own phone: that is for a colleague to say.
/// </summary>
public static class DeclareSharedPhone
{
    public const string Route = "/meja/tempat/{code}/hp";

    /// <summary>Of the page that follows: <c>ya</c>, <c>selesai</c> when it has ended, <c>sendiri</c> for the own phone, or <c>belum</c> when there was no such person with a phone here.</summary>
    public const string Parameter = "hp";

    private const int ReasonMax = 300;

    /// <summary>The value of the field that ends it.</summary>
    internal const string Ended = "selesai";

    /// <param name="Nomor">NIP or local number.</param>
    /// <param name="Keadaan"><see cref="Ended"/>, or anything else for a phone that is shared.</param>
    internal sealed record Form(string? Nomor, string? Alasan, string? Keadaan);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("Declare the phones of a person to be shared");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        string code,
        [FromForm] Form form,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time
    )
    {
        var viewer = Viewer.Of(context);
        var reach = await UnitsInReach.ForAsync(db, viewer, context.RequestAborted);
        if (reach.Find(code) is not { } unit)
        {
            return TypedResults.NotFound();
        }

        var today = region.Today(time);
        var number = form.Nomor?.Trim() ?? "";
        var reason = form.Alasan?.Trim() ?? "";
        var phones = await (
            from person in db.Employees
            where person.Nip == number || person.LocalId == number
            join placement in db.Placements on person.Id equals placement.EmployeeId
            where placement.UnitId == unit.Id && placement.From <= today
            where placement.To == null || placement.To >= today
            join device in db.BoundDevices on person.Id equals device.EmployeeId
            where device.EndedAtUtc == null
            select new
            {
                person.Id,
                person.Name,
                Device = device.Id,
            }
        ).ToListAsync(context.RequestAborted);
        if (phones.Count == 0 || reason.Length is 0 or > ReasonMax)
        {
            return Back("belum");
        }

        if (phones.Exists(phone => phone.Id == viewer.Id))
        {
            return Back("sendiri");
        }

        var isShared = form.Keadaan != Ended;

        SharedDevice[] rows =
        [
            .. phones.Select(phone => new SharedDevice
            {
                Id = Guid.CreateVersion7(),
                DeviceId = phone.Device,
                IsShared = isShared,
                Reason = reason,
                WrittenById = viewer.Id,
                WrittenBy = viewer.Name,
                WrittenAtUtc = time.GetUtcNow().UtcDateTime,
            }),
        ];
        db.SharedDevices.AddRange(rows);
        Journal.Note(
            db,
            new(
                "hp-bersama",
                viewer.Id,
                viewer.Name,
                $"HP {phones[0].Name} dinyatakan {(isShared ? "HP bersama" : "bukan HP bersama lagi")}: {reason}"
            )
            {
                SubjectId = phones[0].Id,
                About = unit.Code,
            },
            time,
            rows
        );
        await db.SaveChangesAsync(context.RequestAborted);
        return Back(isShared ? "ya" : Ended);

        RedirectHttpResult Back(string outcome) =>
            TypedResults.LocalRedirect($"{PolicyPage.Path(unit.Code)}?{Parameter}={outcome}");
    }
}
