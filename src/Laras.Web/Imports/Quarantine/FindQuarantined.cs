using Laras.Web.Devices;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Imports.Quarantine;

/// <summary>Rows that could not become facts by themselves, by state, reason, machine, pin or file, a page at a time.</summary>
public static class FindQuarantined
{
    public const int PageSize = 50;
    public const int PinsShown = 12;

    /// <summary>What is looked at; what is null does not narrow.</summary>
    public sealed record Filter(QuarantineState State)
    {
        public string? Reason { get; init; }

        /// <summary>Terminal number or serial; empty for rows whose file names no machine.</summary>
        public string? Device { get; init; }

        public string? Pin { get; init; }
        public Guid? ImportId { get; init; }

        public bool IsNarrowed => Reason is not null || Device is not null || Pin is not null || ImportId is not null;
    }

    public sealed record Row(QuarantinedRow Told, string FileName);

    public sealed record ReasonCount(string Code, int Rows);

    /// <summary>An unknown pin with the taps that wait for its owner.</summary>
    public sealed record PinCount(string? Device, string Pin, int Taps, DateTime? First, DateTime? Last);

    /// <param name="Reasons">Of all rows in this state, most frequent first.</param>
    /// <param name="States">Of all rows there are.</param>
    public sealed record Response(
        IReadOnlyList<Row> Rows,
        int Total,
        int Page,
        IReadOnlyList<ReasonCount> Reasons,
        IReadOnlyDictionary<QuarantineState, int> States
    )
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

        public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

        public int Last => Math.Min(Total, Page * PageSize);
    }

    public static async Task<Response> HandleAsync(
        Filter filter,
        int page,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(db);
        var rows = Narrow(db, filter);
        var total = await rows.CountAsync(cancellationToken);
        var shownPage = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));

        // What waits is read cause by cause; what is settled, the latest first.
        var ordered = filter.State is QuarantineState.Open or QuarantineState.Evidence
            ? rows.OrderBy(row => row.Reason)
                .ThenBy(row => row.Device)
                .ThenBy(row => row.Pin)
                .ThenByDescending(row => row.ImportId)
                .ThenBy(row => row.Line)
            : rows.OrderByDescending(row => row.SettledAtUtc)
                .ThenByDescending(row => row.ImportId)
                .ThenBy(row => row.Line);
        var shown = await ordered
            .ThenBy(row => row.Id)
            .Skip((shownPage - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        var files = shown.Select(row => row.ImportId).Distinct().ToList();
        var names = await db
            .ImportedFiles.Where(file => files.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, file => file.FileName, cancellationToken);
        return new(
            [.. shown.Select(row => new Row(row, names.GetValueOrDefault(row.ImportId, "")))],
            total,
            shownPage,
            await ReasonsAsync(db, filter, cancellationToken),
            await StatesAsync(db, filter.ImportId, cancellationToken)
        );
    }

    /// <summary>The ids of everything the filter means, so that it can be settled together; at most <paramref name="most"/>.</summary>
    public static async Task<IReadOnlyList<Guid>> IdsAsync(
        LarasDb db,
        Filter filter,
        int most,
        CancellationToken cancellationToken
    ) =>
        await Narrow(db, filter).OrderBy(row => row.Id).Take(most).Select(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Pins without owner, those with most waiting taps first.</summary>
    public static async Task<IReadOnlyList<PinCount>> PinsAsync(
        LarasDb db,
        Filter filter,
        CancellationToken cancellationToken
    ) =>
        await Narrow(db, filter with { Reason = ReasonWords.PinWithoutOwner })
            .GroupBy(row => new { row.Device, row.Pin })
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Device)
            .ThenBy(group => group.Key.Pin)
            .Take(PinsShown)
            .Select(group => new PinCount(
                group.Key.Device,
                group.Key.Pin!,
                group.Count(),
                group.Min(row => row.LocalTime),
                group.Max(row => row.LocalTime)
            ))
            .ToListAsync(cancellationToken);

    internal static IQueryable<QuarantinedRow> Narrow(LarasDb db, Filter filter)
    {
        var rows = db.QuarantinedRows.AsNoTracking().Where(row => row.State == filter.State);
        rows = filter.Reason is { } reason ? rows.Where(row => row.Reason == reason) : rows;
        rows = filter.Device is { } device ? rows.Where(row => (row.Device ?? "") == device) : rows;
        rows = filter.Pin is { } pin ? rows.Where(row => row.Pin == pin) : rows;
        return filter.ImportId is { } import ? rows.Where(row => row.ImportId == import) : rows;
    }

    private static async Task<IReadOnlyList<ReasonCount>> ReasonsAsync(
        LarasDb db,
        Filter filter,
        CancellationToken cancellationToken
    ) =>
        await Narrow(db, new Filter(filter.State) { ImportId = filter.ImportId })
            .GroupBy(row => row.Reason)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => new ReasonCount(group.Key, group.Count()))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyDictionary<QuarantineState, int>> StatesAsync(
        LarasDb db,
        Guid? import,
        CancellationToken cancellationToken
    ) =>
        await db
            .QuarantinedRows.Where(row => import == null || row.ImportId == import)
            .GroupBy(row => row.State)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
}
