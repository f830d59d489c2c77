using Laras.Core;
using Laras.Core.Objections;
using Laras.Core.Tpp;
using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tpp.Slips;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections.OnPhone;

/// <summary>Begins an objection on the phone with everything the program knows already about the day or the line.</summary>
public static class OpenMatter
{
    public const string Route = "/api/saku/objections/{monthText}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, HandleAsync)
            .InContract()
            .WithName("OpenMatter")
            .WithSummary("What is known about a day or a line, before an objection");

    /// <param name="day">Day of the month; null for an objection to a line.</param>
    /// <param name="line">Place of the line on the slip, from 1.</param>
    internal static async Task<Results<Ok<PhoneMatter>, NotFound, ProblemHttpResult>> HandleAsync(
        string monthText,
        int? day,
        int? line,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (day is null && line is null)
        {
            return AskWhich();
        }

        var today = region.Today(time);
        var me = Viewer.Of(context);
        if (
            !Month.TryParse(monthText, out var month)
            || await AskedAsync(db, month, day, line, me.Id, today, cancellationToken) is not { } asked
        )
        {
            return TypedResults.NotFound();
        }

        var known = asked.Matter.Date is { } date
            ? await new LoadDayKnowledge(db, region, time).OfAsync(me.Id, date, cancellationToken)
            : null;
        if (asked.Matter.Date is not null && known is null)
        {
            return TypedResults.NotFound();
        }

        var words = known is null ? asked.Matter.Month.InWords() : DayWords.Of(known.Day);
        return TypedResults.Ok(
            new PhoneMatter(
                asked.Matter.InWords(),
                asked.Lost > Rupiah.Zero ? $"{words}, {-asked.Lost}" : words,
                known is null ? [] : [.. KnownFacts.Of(known).Select(Fact)],
                [
                    .. (asked.Matter.Date is null ? ObjectionWords.ReasonsOfLine : ObjectionWords.ReasonsOfDay).Select(
                        reason => new PhoneMatter.Choice(reason.ToString(), ObjectionWords.Of(reason))
                    ),
                ],
                await PromiseAsync(db, asked, me, today, time, cancellationToken),
                await FiledAsync(db, asked.Matter, me.Id, cancellationToken)
            )
        );
    }

    internal static ProblemHttpResult AskWhich() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Hari atau baris mana yang keliru?",
            detail: "Buka harinya di Riwayat atau barisnya di Slip, lalu tekan Ada yang keliru."
        );

    private sealed record Asked(ObjectionMatter Matter, Rupiah Lost);

    private static PhoneMatter.Fact Fact(KnownFact fact) =>
        new(fact.About.ToString().ToLowerInvariant(), fact.Sentence, fact.InFavour);

    private static async Task<Asked?> AskedAsync(
        LarasDb db,
        Month month,
        int? day,
        int? line,
        EmployeeId me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (day is { } number)
        {
            if (number < 1 || number > month.DayCount || month.FirstDay.AddDays(number - 1) > today)
            {
                return null;
            }

            var date = month.FirstDay.AddDays(number - 1);
            var pay = await PayOfMonth.LoadAsync(db, month, me, cancellationToken);
            return new(
                ObjectionMatter.OfDay(date),
                pay is not null ? -pay.Amounts.GetValueOrDefault(date) : Rupiah.Zero
            );
        }

        return await LineAsync(db, month, line, me, cancellationToken) is { } told
            ? new(ObjectionMatter.OfLine(month, told.Label), told.Missing)
            : null;
    }

    internal static async Task<ToldLine?> LineAsync(
        LarasDb db,
        Month month,
        int? line,
        EmployeeId me,
        CancellationToken cancellationToken
    ) =>
        line is { } place && await OpenSlip.OfMonthAsync(db, month, me, cancellationToken) is { Told: { } told }
            ? told.Lines.ElementAtOrDefault(place - 1)
            : null;

    private static Task<Guid?> FiledAsync(
        LarasDb db,
        ObjectionMatter matter,
        EmployeeId me,
        CancellationToken cancellationToken
    )
    {
        var (key, about) = (matter.Month.Key, matter.About);
        return db
            .Objections.Where(one => one.EmployeeId == me && one.MonthKey == key && one.About == about)
            .OrderByDescending(one => one.Instance)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<string> PromiseAsync(
        LarasDb db,
        Asked asked,
        Viewer me,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var request = new FileObjection.Request(Guid.CreateVersion7(), me.Id, asked.Matter, null, "", me);
        var draft = await FileObjection.DraftAsync(db, request, today, time, cancellationToken);
        var parties = await Parties.OfAsync(db, [draft], today, cancellationToken);
        var decider = parties[draft.Id].Asked(limitIsOver: false);
        var name = await db
            .Employees.Where(one => one.Id == decider)
            .Select(one => one.Name)
            .SingleOrDefaultAsync(cancellationToken);
        return $"Dijawab {name ?? "BKPSDM"} paling lambat {Indonesian.LongDate(draft.LastDay)}."
            + (asked.Lost > Rupiah.Zero ? $" Bila diterima, TPP bisa bertambah {asked.Lost}." : "");
    }
}
