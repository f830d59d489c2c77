using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>Reads the days of some people that somebody should approve, with the doubts of each and the last thirty days beside it.</summary>
internal sealed class LoadDaysUnderReview(LarasDb db, Region region, TimeProvider time)
{
    /// <summary>Newest first within each person; only dates between the two.</summary>
    /// <param name="withPattern">Whether the thirty days before are told too; that reads another month.</param>
    public async Task<IReadOnlyList<DayUnderReview>> BetweenAsync(
        IReadOnlyCollection<EmployeeId> people,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken,
        bool withPattern = true
    )
    {
        if (people.Count == 0)
        {
            return [];
        }

        var first = withPattern ? from.AddDays(-DayPattern.Days) : from;
        var tolerance = await LoadReviewTolerance.ForRegionAsync(db, cancellationToken);
        var judged = await LoadJudgedTaps.BetweenAsync(db, people, first, to, cancellationToken);
        var said = await LoadSaidWithTaps.BetweenAsync(db, people, from, to, cancellationToken);
        var standing = await StandingReviews.OfAsync(db, people, from, to, cancellationToken);
        var answers = await AnswersAsync([.. standing.Values.Select(row => row.Id)], cancellationToken);
        var found = new List<DayUnderReview>();
        foreach (var (person, days) in await DaysAsync(people, first, to, cancellationToken))
        {
            DateOnly[] working = [.. days.Where(day => day.Schedule.Hours is not null).Select(day => day.Date)];
            var doubtful = days.Where(DayDoubts.IsUpForReview).Select(day => (Day: day, Doubts: Doubts(day))).ToList();
            found.AddRange(
                doubtful
                    .Where(one => one.Day.Date >= from)
                    .Select(one =>
                    {
                        var review = standing.GetValueOrDefault((person, one.Day.Date));
                        var answer = review is null ? null : answers.GetValueOrDefault(review.Id);
                        JudgedTap[] taps = [.. one.Day.Taps.SelectMany(tap => judged[tap.Id])];
                        return new DayUnderReview
                        {
                            Person = person,
                            Day = one.Day,
                            Doubts = one.Doubts,
                            Said = [.. one.Day.Taps.SelectMany(tap => said[tap.Id]).Distinct()],
                            Pattern = Pattern(one.Day.Date, one.Doubts, doubtful),
                            Outside = [.. taps.Where(tap => tap.IsOutside).Select(tap => tap.Tap)],
                            KnownOn = KnownOn(
                                one.Day.Date,
                                [.. taps.Select(tap => tap.AskedAtUtc), answer?.AnsweredAtUtc]
                            ),
                            WorkingDays = working,
                            Standing = review,
                            Answer = answer,
                        };
                    })
            );
        }

        return found;

        IReadOnlyList<DayDoubt> Doubts(WorkDay day) =>
            DayDoubts.Of(day, day.Taps.SelectMany(tap => judged[tap.Id]), tolerance, region.Now(time));
    }

    private DateOnly KnownOn(DateOnly date, IEnumerable<DateTime?> moments) =>
        moments
            .OfType<DateTime>()
            .Select(moment => DateOnly.FromDateTime(region.Zone.ToLocal(moment)))
            .Append(date)
            .Max();

    private static string Pattern(
        DateOnly date,
        IReadOnlyList<DayDoubt> doubts,
        IReadOnlyList<(WorkDay Day, IReadOnlyList<DayDoubt> Doubts)> days
    ) =>
        doubts.Count == 0
            ? ""
            : DayPattern.InWords(
                date,
                days.Where(one => one.Doubts.Any(doubt => doubt.Kind == doubts[0].Kind)).Select(one => one.Day.Date)
            );

    private async Task<Dictionary<EmployeeId, List<WorkDay>>> DaysAsync(
        IReadOnlyCollection<EmployeeId> people,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellationToken
    )
    {
        var days = people.Distinct().ToDictionary(person => person, _ => new List<WorkDay>());
        for (var month = Month.Of(first); month <= Month.Of(last); month = month.Next)
        {
            foreach (var (person, found) in await LoadWorkDays.ForAsync(db, days.Keys, month, time, cancellationToken))
            {
                days[person].AddRange(found.Where(day => day.Date >= first && day.Date <= last));
            }
        }

        return days;
    }

    private async Task<Dictionary<Guid, ReviewAnswer>> AnswersAsync(
        List<Guid> reviews,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .ReviewAnswers.AsNoTracking()
            .Where(row => reviews.Contains(row.ReviewId))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.ReviewId)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.AnsweredAtUtc)!);
    }
}
