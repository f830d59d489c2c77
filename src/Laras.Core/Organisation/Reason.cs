namespace Laras.Core.Organisation;

/// <summary>One step on the way to who decides: what was found at a post or with a person, and why it went on or ended there.</summary>
public abstract record Reason
{
    private Reason() { }

    /// <summary>The person works nowhere on that day.</summary>
    public sealed record NotPlaced(EmployeeId Person) : Reason;

    /// <summary>Somebody stands in for a post, or for a person where there is no post.</summary>
    public sealed record StandsIn(ChartOfDay.Acting Acting, string? Title, DateOnly? VacantSince) : Reason;

    /// <summary>The post above has a holder, and he decides.</summary>
    public sealed record Holds(EmployeeId Holder, string Title) : Reason;

    /// <summary>The post above has nobody, so the next one above it is asked.</summary>
    public sealed record Vacant(string Title, DateOnly? Since) : Reason;

    /// <summary>The person himself stands in above, and nobody decides for himself.</summary>
    public sealed record HimselfAbove(string? Title, EmployeeId? Replaced) : Reason;

    /// <summary>The employee file names this superior.</summary>
    public sealed record Named(EmployeeId Superior) : Reason;

    /// <summary>The superior whom the employee file names is no longer on duty.</summary>
    public sealed record Left(EmployeeId Superior, DateOnly LastDay) : Reason;

    /// <summary>The superiors lead back to where they began.</summary>
    public sealed record Circle : Reason;

    /// <summary>There is nobody above.</summary>
    public sealed record Top : Reason;
}
