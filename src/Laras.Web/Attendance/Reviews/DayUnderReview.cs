using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;

namespace Laras.Web.Attendance.Reviews;

/// <summary>One day of one person with everything that asks for a look, what stands about it, and how such days were before.</summary>
public sealed record DayUnderReview
{
    public required EmployeeId Person { get; init; }
    public required WorkDay Day { get; init; }
    public required IReadOnlyList<DayDoubt> Doubts { get; init; }

    /// <summary>What the person said with the tap: <c>tugas luar</c>.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    /// <summary>How the last thirty days looked; empty for a usual day.</summary>
    public required string Pattern { get; init; }

    /// <summary>Taps that were outside, as far as it weighs.</summary>
    public IReadOnlyList<Guid> Outside { get; init; } = [];

    /// <summary>When all of it could be known: the day itself, or the later doubt or answer.</summary>
    public required DateOnly KnownOn { get; init; }

    /// <summary>Dates after the first one asked for on which the person was to work.</summary>
    public required IReadOnlyList<DateOnly> WorkingDays { get; init; }

    /// <summary>The decision that stands; null while nobody decided.</summary>
    public DayReview? Standing { get; init; }

    /// <summary>What the person answered to it.</summary>
    public ReviewAnswer? Answer { get; init; }

    public bool IsDrawn => Doubts.Count == 0 && RandomLook.IsDrawn(Person, Day.Date);

    /// <summary>Nobody has decided on what is known now: no decision, a doubt that came later, or an answer to read.</summary>
    public bool IsOpen =>
        Standing is not { } review
        || review.Verdict == ReviewVerdict.Asked && Answer is not null
        || Doubts.Any(doubt => !review.Seen.Split(' ').Contains(doubt.Code));
}
