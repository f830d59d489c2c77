namespace Laras.Web.Tpp.OnPhone;

/// <summary>A slip as the phone keeps it: what is paid out, the lines with their missing parts, the days behind them, each with its sum and pasal. Money is whole rupiah.</summary>
/// <param name="Certainty"><c>perkiraan</c>, <c>belum final</c> or <c>final</c>, the word that the desk has too.</param>
/// <param name="Standing">The sentence that stands over the amount.</param>
/// <param name="Instead">The sentence that stands where there is no amount; null when there is one.</param>
/// <param name="Borrowed">What this month does not know yet and was taken from the month before, in words.</param>
public sealed record PhoneSlip(
    string Month,
    string InWords,
    string Certainty,
    string Standing,
    string? Instead,
    string? Held,
    PhoneSlip.Sums? Sum,
    IReadOnlyList<PhoneSlip.Line> Lines,
    IReadOnlyList<PhoneSlip.Difference> Differences,
    PhoneSlip.Law? By,
    IReadOnlyList<string> Borrowed
)
{
    /// <summary>The equation: ceiling, less judgement, less tax and contributions.</summary>
    /// <param name="AddsUp">False for regulations that pay in ways these three numbers do not tell.</param>
    public sealed record Sums(long Net, long Ceiling, long Judged, long Subtracted, bool AddsUp);

    /// <param name="Number">From 1, as the objection counts it.</param>
    /// <param name="Role"><c>adds</c>, <c>subtracts</c>, <c>total</c> or <c>note</c>.</param>
    /// <param name="Full">What the line could have been; null where nothing can be missing.</param>
    public sealed record Line(
        int Number,
        string Label,
        string Role,
        long Amount,
        long? Full,
        IReadOnlyList<Day> Days,
        IReadOnlyList<Step> Steps
    );

    /// <param name="Words">What the rule calls it: <c>potongan terlambat</c>.</param>
    /// <param name="Worked"><c>17 menit × Rp 160 per menit</c>.</param>
    public sealed record Day(
        DateOnly Date,
        long Amount,
        string Words,
        string? Worked,
        string? Pasal,
        string? Href,
        IReadOnlyList<string> Because
    );

    /// <summary>One sentence of the way from the rule to the amount.</summary>
    public sealed record Step(string Words, string? Worked, string Amount, string? Pasal, string? Href);

    public sealed record Difference(string About, string Line, long Amount);

    public sealed record Law(string Number, string Title, string Href, string Seal);
}
