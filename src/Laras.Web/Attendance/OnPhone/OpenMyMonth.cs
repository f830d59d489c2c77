using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Layout;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tpp.Slips;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Attendance.OnPhone;

/// <summary>Riwayat: the own month, day by day, with everything that was tapped and what speaks for it.</summary>
public static class OpenMyMonth
{
    public const string Route = "/api/saku/months/{monthText}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, HandleAsync)
            .InContract()
            .WithName("OpenMyMonth")
            .WithSummary("The own month, day by day, for the phone");

    internal static async Task<Results<Ok<PhoneMonth>, NotFound>> HandleAsync(
        string monthText,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (!Month.TryParse(monthText, out var month) || month > Month.Of(region.Today(time)))
        {
            return TypedResults.NotFound();
        }

        var me = Viewer.Of(context).Id;
        var days = await LoadWorkDays.ForAsync(db, [me], month, time, cancellationToken);
        var pay = await PayOfMonth.LoadAsync(db, month, me, cancellationToken);
        var today = region.Today(time);
        var last = today < month.LastDay ? today : month.LastDay;
        var reviews = await ReviewInWords.OfOwnAsync(db, me, (month.FirstDay, last), region, time, cancellationToken);
        return TypedResults.Ok(Of(month, days.GetValueOrDefault(me) ?? [], pay, reviews));
    }

    private static PhoneMonth Of(
        Month month,
        IEnumerable<WorkDay> days,
        PayOfMonth? pay,
        IReadOnlyDictionary<DateOnly, string> reviews
    )
    {
        WorkDay[] shown = [.. days.Where(LoadEmployeeMonth.IsShown)];
        DayLine[] lines = [.. shown.Select(DayLine.Of)];
        return new(
            month.ToString(),
            month.InWords(),
            EmployeeMonth.WorkDaysOf(lines),
            EmployeeMonth.SentenceOf(month, lines),
            pay?.Taken.Value,
            [.. shown.Select(day => Of(OpenDay.Of(day), pay, reviews.GetValueOrDefault(day.Date)))]
        );
    }

    private static PhoneMonth.Day Of(EmployeeMonth.DayDetail day, PayOfMonth? pay, string? review)
    {
        var line = day.Line;
        var cost = pay?.Reasons.GetValueOrDefault(line.Date);
        return new(
            line.Date,
            line.Verdict.Tone.Css(),
            line.Verdict.Words,
            line.Status == DayStatus.Present ? "" : line.Reason,
            day.Hours,
            Minute(line.Starts),
            Minute(line.Ends),
            Minute(line.In),
            Minute(line.Out),
            line.Via,
            pay is not null && pay.Amounts.TryGetValue(line.Date, out var amount) ? amount.Value : null,
            [.. (cost?.Sums ?? []).Select(sum => $"{sum.Worked} = {sum.Amount}")],
            [
                .. day.Moments.Select(moment => new PhoneMonth.Moment(
                    moment.Time,
                    moment.What,
                    moment.Evidence,
                    moment.Tone == Tone.Attention
                )),
            ],
            review
        );
    }

    private static int? Minute(int? second) => second / WallClock.SecondsPerMinute;
}
