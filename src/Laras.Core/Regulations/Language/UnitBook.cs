namespace Laras.Core.Regulations.Language;

/// <summary>The units that numbers may carry, and how a written number becomes a stored one.</summary>
internal sealed class UnitBook
{
    private const decimal SecondsPerMinute = 60m;

    private static readonly string[] CountLabels = ["hari", "kali", "bulan", "orang", "anak", "angka"];

    private readonly Dictionary<string, (Measure Measure, decimal Scale)> units = new(StringComparer.Ordinal)
    {
        ["rupiah"] = (Measure.Rupiah, 1m),
        ["detik"] = (Measure.Duration, 1m),
        ["menit"] = (Measure.Duration, SecondsPerMinute),
        ["jam"] = (Measure.Duration, SecondsPerMinute * SecondsPerMinute),
        ["persen"] = (Measure.Percent, 0.01m),
        ["minggu"] = (Measure.Days, 7m),
        ["tahun"] = (Measure.Plain("bulan"), 12m),
        ["poin"] = (Measure.Of(Dimension.Of("poin")), 1m),
    };

    public UnitBook(IEnumerable<string> declared)
    {
        foreach (var label in CountLabels)
        {
            units[label] = (Measure.Plain(label), 1m);
        }

        foreach (var name in declared)
        {
            units.TryAdd(name, (Measure.Of(Dimension.Of(name)), 1m));
        }

        Names = units.Keys.ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlySet<string> Names { get; }

    public bool Knows(string unit) => units.ContainsKey(unit);

    public Measure MeasureOf(string unit) => units[unit].Measure;

    /// <summary>How many stored units one <paramref name="unit"/> is, for a pure amount.</summary>
    public decimal ScaleOf(string unit) => units[unit].Scale;

    /// <summary>The measure and the stored value of a literal such as <c>450 menit</c> or <c>500 rupiah per menit</c>.</summary>
    public (Measure Measure, decimal Value) Literal(decimal number, string? unit, IReadOnlyList<string> per)
    {
        var measure = unit is null ? Measure.Number : MeasureOf(unit);
        var value = number * (unit is null ? 1m : ScaleOf(unit));
        foreach (var name in per)
        {
            var divisor = MeasureOf(name);
            if (divisor.Dimension.IsNone)
            {
                continue;
            }

            value = PerMinute(value, measure) / PerMinute(ScaleOf(name), divisor);
            measure = Measure.Quotient(measure, divisor);
        }

        return (measure, value);
    }

    public static Wholeness WholenessOf(decimal value, Measure measure)
    {
        if (measure.IsPercent || decimal.Truncate(value) != value || value is > long.MaxValue or < -long.MaxValue)
        {
            return Wholeness.Fraction;
        }

        return measure.IsDuration && value % SecondsPerMinute != 0 ? Wholeness.Stored : Wholeness.Unit;
    }

    private static decimal PerMinute(decimal value, Measure measure) =>
        measure.IsDuration ? value / SecondsPerMinute : value;
}
