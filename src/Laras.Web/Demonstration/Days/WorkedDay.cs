namespace Laras.Web.Demonstration.Days;

/// <summary>
/// When a person came and went, in seconds since the midnight that began the day; null where no trace is left.
/// </summary>
/// <param name="OnPaper">The machine did not see the person, a sheet of paper did.</param>
internal readonly record struct WorkedDay(int? In, int? Out, bool OnPaper)
{
    public static readonly WorkedDay Nothing;
}
