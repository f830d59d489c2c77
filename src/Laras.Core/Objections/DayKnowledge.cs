using Laras.Core.Attendance;

namespace Laras.Core.Objections;

/// <summary>Everything that is stored about one day of one person and could speak for or against it.</summary>
public sealed record DayKnowledge
{
    public required WorkDay Day { get; init; }

    /// <summary>The machines that the person uses around that time, as they were on that day.</summary>
    public IReadOnlyList<MachineDay> Machines { get; init; } = [];

    /// <summary>Taps of those machines without a known owner, near the hours at which this person should have tapped.</summary>
    public IReadOnlyList<WaitingTap> Waiting { get; init; } = [];

    /// <summary>Rows whose machine had lost its clock, from the same files as the taps of that day.</summary>
    public int RowsWithLostClock { get; init; }

    /// <summary>The people of the same unit who were to work on that day; null when the unit is not known.</summary>
    public UnitDay? Unit { get; init; }

    /// <summary>What people decided about the day before, in order.</summary>
    public IReadOnlyList<EarlierCorrection> Corrections { get; init; } = [];

    /// <summary>One machine on the day; without a tap it was silent for everybody.</summary>
    public sealed record MachineDay(string Device, int Taps, TimeOnly? First, TimeOnly? Last);

    /// <param name="IsOwnPin">The machine's PIN is known as this person's; only something else held the row back.</param>
    public sealed record WaitingTap(string Device, TimeOnly Time, bool IsOwnPin);

    public sealed record UnitDay(string Name, int Expected, int Empty);

    public sealed record EarlierCorrection(string By, DateOnly On, string Reason);
}
