using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Laras.Web.Attendance.Morning;

/// <summary>
/// The marks of the whole region, date by date, a month at a time. Judging a month of a town takes seconds, so it is kept
/// until something new is imported; the running month only for a minute, because time itself changes it.
/// </summary>
public sealed class DayMarks(IMemoryCache cache) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    private static readonly TimeSpan RunningMonthLives = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PastMonthLives = TimeSpan.FromHours(1);

    /// <param name="Marks">By date.</param>
    /// <param name="AtUtc">The moment up to which they tell.</param>
    public sealed record Judged(ILookup<DateOnly, DayMark> Marks, DateTime AtUtc);

    public async Task<Judged> OfMonthAsync(
        LarasDb db,
        Region region,
        Month month,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(region);
        var lastImport = await db.ImportedFiles.MaxAsync(file => (DateTime?)file.ImportedAtUtc, cancellationToken);
        var key = (nameof(DayMarks), month, lastImport);

        // Two who ask at once wait for one answer, instead of judging the same month twice.
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await KeptOrJudgedAsync(key, db, region, month, time, cancellationToken);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<Judged> KeptOrJudgedAsync(
        object key,
        LarasDb db,
        Region region,
        Month month,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (cache.TryGetValue(key, out Judged? kept) && kept is not null)
        {
            return kept;
        }

        var at = time.GetUtcNow().UtcDateTime;
        var marks = await JudgeAsync(db, month, time, cancellationToken);
        var lives = month < Month.Of(region.Today(time)) ? PastMonthLives : RunningMonthLives;
        return cache.Set(key, new Judged(marks, at), lives);
    }

    private static async Task<ILookup<DateOnly, DayMark>> JudgeAsync(
        LarasDb db,
        Month month,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var agencies = await AgenciesAsync(db, month, cancellationToken);
        var days = await LoadWorkDays.ForAsync(db, agencies.Keys, month, time, cancellationToken);
        return days.SelectMany(person =>
                person.Value.Select(day => (day.Date, Mark: DayMark.Of(agencies[person.Key], day)))
            )
            .ToLookup(pair => pair.Date, pair => pair.Mark);
    }

    /// <summary>The agency of everybody who has a post in the month; after a move, the last one.</summary>
    private static async Task<Dictionary<EmployeeId, Guid>> AgenciesAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var placements = await db
            .Placements.AsNoTracking()
            .Where(placement => placement.From <= last && (placement.To == null || placement.To >= first))
            .OrderBy(placement => placement.From)
            .Select(placement => new { placement.EmployeeId, placement.UnitId })
            .ToListAsync(cancellationToken);

        var agencies = new Dictionary<EmployeeId, Guid>();
        foreach (var placement in placements)
        {
            agencies[placement.EmployeeId] = Top(units, placement.UnitId);
        }

        return agencies;
    }

    private static Guid Top(Dictionary<Guid, Unit> units, Guid id)
    {
        // As many steps as there are units at most: a circle of parents must not hold the page for ever.
        var steps = units.Count;
        while (units.TryGetValue(id, out var unit) && unit.ParentId is { } parent && steps-- > 0)
        {
            id = parent;
        }

        return id;
    }
}
