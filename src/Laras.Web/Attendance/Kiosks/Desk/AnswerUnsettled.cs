using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Chart;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>
/// Somebody says what became of a card that a kiosk could not name. It moves nothing by itself: a day is put right by a
/// correction, with a second person. Nobody says it about a card of his own.
/// </summary>
public static class AnswerUnsettled
{
    public const string Route = "/meja/kios/belum-jelas/{tap:guid}";

    /// <summary>Of the page that follows: <c>ya</c>, <c>belum</c> when no answer was chosen, <c>sendiri</c> for an own card.</summary>
    public const string Parameter = "jawab";

    internal sealed record Form(string? Jawaban, string? Catatan);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Route, HandleAsync).WithSummary("Say what became of a card that a kiosk could not name");

    internal static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        [FromForm] Form form,
        Guid tap,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        if (await AboutAsync(db, viewer, tap, region.Today(time), cancellationToken) is not { } about)
        {
            return TypedResults.NotFound();
        }

        if (about.IsOwn)
        {
            return Back("sendiri");
        }

        var note = form.Catatan?.Trim();
        if (UnsettledAnswer.All.All(one => one.Value != form.Jawaban) || note?.Length > UnsettledAnswer.NoteMax)
        {
            return Back("belum");
        }

        var answer = new UnsettledAnswer
        {
            Id = Guid.CreateVersion7(),
            TapId = tap,
            Answer = form.Jawaban!,
            Note = string.IsNullOrEmpty(note) ? null : note,
            WrittenById = viewer.Id,
            WrittenBy = viewer.Name,
            WrittenAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.UnsettledAnswers.Add(answer);
        Journal.Note(
            db,
            new("jawab-kartu-belum-jelas", viewer.Id, viewer.Name, $"{about.Words}: {answer.Words.ToLowerInvariant()}.")
            {
                About = about.Kiosk,
                SubjectId = about.Person,
            },
            time,
            answer
        );
        await db.SaveChangesAsync(cancellationToken);
        return Back("ya");

        static RedirectHttpResult Back(string outcome) =>
            TypedResults.LocalRedirect($"{UnsettledPage.Path}?{Parameter}={outcome}");
    }

    private sealed record Matter(string Words, string? Kiosk, EmployeeId? Person, bool IsOwn);

    /// <summary>What the tap is, in words; null when it is out of reach, as when there is none.</summary>
    private static async Task<Matter?> AboutAsync(
        LarasDb db,
        Viewer viewer,
        Guid tap,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var kiosk = await db
            .UnsettledKioskTaps.Where(row => row.Id == tap)
            .Join(
                db.Kiosks,
                row => row.KioskId,
                one => one.Id,
                (row, one) =>
                    new
                    {
                        one.Number,
                        one.UnitId,
                        IsOwn = db.EmployeeCards.Any(card =>
                            card.CardHash == row.CardHash && card.EmployeeId == viewer.Id
                        ),
                    }
            )
            .SingleOrDefaultAsync(cancellationToken);
        if (kiosk is not null)
        {
            var reach = await UnitsInReach.ForAsync(db, viewer, cancellationToken);
            return reach.Contains(kiosk.UnitId)
                ? new($"Kartu yang belum jelas di kios {kiosk.Number}", kiosk.Number, null, kiosk.IsOwn)
                : null;
        }

        var people = await Reachable.ForAsync(db, viewer, today, cancellationToken);
        return
            await db
                .SetAsideTaps.Where(row => row.Id == tap)
                .Select(row => (EmployeeId?)row.EmployeeId)
                .FirstOrDefaultAsync(cancellationToken)
                is { } owner
            && people.Contains(owner)
            ? new("Catatan dengan nomor yang sudah dipakai", null, owner, owner == viewer.Id)
            : null;
    }
}
