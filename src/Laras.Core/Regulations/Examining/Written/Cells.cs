using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Written;

/// <summary>
/// Cuts a table input at every end that its rows mention, so that a table can be judged completely by one example
/// per stretch. Inputs of whole units, times and dates step by one; others have a stretch between any two ends.
/// </summary>
internal static class Cells
{
    private const decimal SecondsPerMinute = 60m;
    private const decimal LastSecondOfDay = 86_399m;
    private const decimal Whole = 1m;

    public static IReadOnlyList<Cell> Of(TableInput input, IReadOnlyList<RowKey> keys)
    {
        List<Cell> cells = input.Measure.Kind switch
        {
            MeasureKind.Truth => Words(2),
            MeasureKind.Choice => Words(input.Measure.Choices.Count),
            _ => Stretches(input, [.. keys.OfType<RowKey.Band>()]),
        };
        return keys.Any(key => key is RowKey.Empty) ? [.. cells, new(0, true, null, null)] : cells;
    }

    /// <summary>True when every row names one exact number: a list of codes, not a scale.</summary>
    public static bool AreCodes(IEnumerable<RowKey> keys) =>
        keys.OfType<RowKey.Band>().ToList() is { Count: > 0 } bands
        && bands.TrueForAll(band => band.From is not null && band.From == band.To);

    private static List<Cell> Words(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new Cell(index, false, index, index))];

    private static List<Cell> Stretches(TableInput input, List<RowKey.Band> bands)
    {
        if (bands.Count == 0)
        {
            return [new(0, false, null, null)];
        }

        var (low, high) = Domain(input.Measure, bands);
        var steps = input.WholeUnits || input.Measure.Kind is MeasureKind.Clock or MeasureKind.Date;
        return steps
            ? WholeStretches(bands, input.Measure.IsDuration ? SecondsPerMinute : 1m, low, high)
            : ExactStretches(bands, low, high);
    }

    /// <summary>Where the input can be at all. Amounts and counts start at zero; a list of codes ends with itself.</summary>
    private static (decimal? Low, decimal? High) Domain(Measure measure, List<RowKey.Band> bands)
    {
        var lowest = bands.Any(band => band.From is null) ? null : bands.Min(band => band.From);
        var highest = bands.Any(band => band.To is null) ? null : bands.Max(band => band.To);
        return measure.Kind switch
        {
            MeasureKind.Date => (lowest, highest),
            MeasureKind.Clock => (0, highest is { } late ? Math.Max(late, LastSecondOfDay) : null),
            _ when measure.IsPlainNumber => (lowest, AreCodes(bands) ? highest : null),
            _ when measure.IsPercent => (0, highest is { } most ? Math.Max(most, Whole) : null),
            _ => (0, null),
        };
    }

    private static List<Cell> WholeStretches(List<RowKey.Band> bands, decimal unit, decimal? low, decimal? high)
    {
        var starts = new SortedSet<decimal>();
        foreach (var band in bands)
        {
            starts.UnionWith(First(band, unit) is { } first ? [first] : []);
            starts.UnionWith(Last(band, unit) is { } last ? [last + 1] : []);
        }

        var lowest = low / unit;
        var highest = high is { } end ? Math.Floor(end / unit) : (decimal?)null;
        if (lowest is { } least)
        {
            starts.RemoveWhere(start => start < least);
            starts.Add(least);
        }

        var cells = new List<Cell>();
        var list = starts.Where(start => highest is null || start <= highest).ToList();
        if (lowest is null && list.Count > 0)
        {
            cells.Add(Stretch(null, list[0] - 1, unit));
        }

        for (var i = 0; i < list.Count; i++)
        {
            cells.Add(Stretch(list[i], i + 1 < list.Count ? list[i + 1] - 1 : highest, unit));
        }

        return cells;
    }

    private static Cell Stretch(decimal? first, decimal? last, decimal unit) =>
        new((first ?? last ?? 0) * unit, false, first * unit, last * unit);

    private static decimal? First(RowKey.Band band, decimal unit) =>
        band.From is not { } from ? null
        : band.FromIncluded ? Math.Ceiling(from / unit)
        : Math.Floor(from / unit) + 1;

    private static decimal? Last(RowKey.Band band, decimal unit) =>
        band.To is not { } to ? null
        : band.ToIncluded ? Math.Floor(to / unit)
        : Math.Ceiling(to / unit) - 1;

    private static List<Cell> ExactStretches(List<RowKey.Band> bands, decimal? low, decimal? high)
    {
        var ends = new SortedSet<decimal>(
            bands.SelectMany(band => new[] { band.From, band.To }).Append(low).Append(high).OfType<decimal>()
        );
        ends.RemoveWhere(end => end < low || end > high);
        var list = ends.ToList();
        var cells = new List<Cell>();
        if (low is null)
        {
            cells.Add(new(list[0] - 1, false, null, list[0]));
        }

        for (var i = 0; i < list.Count; i++)
        {
            cells.Add(new(list[i], false, list[i], list[i]));
            if (i + 1 < list.Count)
            {
                cells.Add(new((list[i] + list[i + 1]) / 2, false, list[i], list[i + 1]));
            }
        }

        if (high is null)
        {
            cells.Add(new(list[^1] + 1, false, list[^1], null));
        }

        return cells;
    }
}
