namespace Laras.Core.Calendar;

/// <summary>From a first to a last date, both included; without a last date it is still going on.</summary>
public readonly record struct DateSpan(DateOnly From, DateOnly? To)
{
    public bool Contains(DateOnly date) => From <= date && (To is not { } last || date <= last);
}
