using Laras.Core.Attendance;
using Laras.Core.Employees;
using Laras.Core.Regulations.Calculating;

namespace Laras.Core.Tpp;

/// <summary>What is known about one person in one month before any regulation looks at it.</summary>
public sealed record PersonMonth
{
    public required Month Month { get; init; }
    public required EmploymentKind Employment { get; init; }

    /// <summary><c>III/d</c> for PNS, <c>IX</c> for PPPK.</summary>
    public string? Grade { get; init; }

    public required int PostClass { get; init; }

    /// <summary>A word of the fact <c>jenis_jabatan</c>.</summary>
    public required string PostKind { get; init; }

    /// <summary>A word of the fact <c>jenis_unit</c>.</summary>
    public required string UnitKind { get; init; }

    public DateOnly? StartedOn { get; init; }

    /// <summary>The days of employment, in order; days before and after it are not there.</summary>
    public required IReadOnlyList<WorkDay> Days { get; init; }

    /// <summary>Facts that other systems know, as they were written; for each name the latest.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>();

    /// <summary>How far yearly counters stood at the end of the month before.</summary>
    public IReadOnlyList<Counter> Counters { get; init; } = [];

    /// <summary>True when the month before has no amount for this person, so that nobody knows the counters.</summary>
    public bool CountersAreUnknown { get; init; }
}
