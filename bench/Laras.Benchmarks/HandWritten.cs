namespace Laras.Benchmarks;

/// <summary>Perbup Nusa Laras 12/2026 the way a programmer would write it straight into C#: the baseline to compare with.</summary>
internal static class HandWritten
{
    private const int In = (6 * 3600) + (30 * 60);
    private const int Out = 14 * 3600;

    private static readonly decimal[] CeilingByClass =
    [
        0,
        1_200_000,
        1_350_000,
        1_500_000,
        1_750_000,
        2_100_000,
        2_500_000,
        2_900_000,
        3_350_000,
        3_780_000,
        4_600_000,
        5_750_000,
        7_500_000,
        9_750_000,
        14_000_000,
        22_500_000,
    ];

    /// <summary>Lines of the slip in its order.</summary>
    public static void Calculate(PlainMonth month, decimal[] lines)
    {
        var ceiling = CeilingByClass[month.PostClass];
        if (month.IsCandidate)
        {
            ceiling *= 0.8m;
        }

        ceiling = Math.Round(ceiling, MidpointRounding.AwayFromZero);
        var attendance = ceiling * 0.4m;
        var perDay = month.WorkDays > 0 ? attendance / month.WorkDays : 0;
        var perMinute = perDay / 450;
        decimal cut = 0;
        foreach (var day in month.Days)
        {
            cut += CutOf(day, perDay, perMinute);
        }

        lines[0] = Math.Round(Math.Max(0, attendance - cut), MidpointRounding.AwayFromZero);
        lines[1] = Scored(ceiling * 0.4m, month.WorkScore);
        lines[2] = Scored(ceiling * 0.2m, month.BehaviourScore);
        var gross = lines[0] + lines[1] + lines[2];
        lines[3] = gross;
        lines[4] = Math.Round(TaxRate(month) * gross, MidpointRounding.AwayFromZero);
        lines[5] = Math.Round(gross * 0.01m, MidpointRounding.AwayFromZero);
        lines[6] = Math.Max(0, gross - lines[4] - lines[5]);
    }

    private static decimal CutOf(in PlainDay day, decimal perDay, decimal perMinute)
    {
        switch (day.Status)
        {
            case PlainStatus.Present:
                var ordinary = day.IsFiveDay && !day.IsRamadan;
                var late = day.In < 0 ? 0 : Math.Max(0, (day.In - (ordinary ? In : day.PlannedIn)) / 60);
                var early = day.Out < 0 ? 0 : Math.Max(0, ((ordinary ? Out : day.PlannedOut) - day.Out) / 60);
                return (late * perMinute) + (early * perMinute);
            case PlainStatus.Absent:
                return perDay;
            case PlainStatus.Half:
                return perDay * 0.5m;
            default:
                return 0;
        }
    }

    private static decimal Scored(decimal weight, decimal score) =>
        Math.Round(Math.Min(weight, weight * score), MidpointRounding.AwayFromZero);

    private static decimal TaxRate(PlainMonth month) =>
        month.IsContract ? (month.ContractGrade >= 9 ? 0.05m : 0)
        : month.Grade == 3 ? 0.05m
        : month.Grade == 4 ? 0.15m
        : 0;
}

/// <summary>The facts of one month as a programmer would lay them out for the code above.</summary>
internal sealed class PlainMonth
{
    public required PlainDay[] Days { get; init; }
    public int WorkDays { get; init; }
    public int PostClass { get; init; }
    public bool IsCandidate { get; init; }
    public bool IsContract { get; init; }
    public int Grade { get; init; }
    public int ContractGrade { get; init; }
    public decimal WorkScore { get; init; }
    public decimal BehaviourScore { get; init; }
}

internal struct PlainDay
{
    public PlainStatus Status;
    public bool IsFiveDay;
    public bool IsRamadan;
    public int In;
    public int Out;
    public int PlannedIn;
    public int PlannedOut;
}

internal enum PlainStatus : byte
{
    Present,
    Absent,
    Half,
    Free,
}
