using Laras.Core;

namespace Laras.Web.Storage.Exports;

/// <summary>
/// One value of an exported table. It is only made from the kinds below, so that text is always written as text and a
/// number always as a number: <c>Cell[] row = [person.Name, slip.Total, day]</c>.
/// </summary>
public readonly record struct Cell
{
    private Cell(object? value) => Value = value;

    /// <summary>Null, a <c>string</c>, <c>long</c>, <c>decimal</c>, <see cref="Rupiah"/>, <c>DateOnly</c>, <c>TimeOnly</c> or <c>DateTime</c>.</summary>
    internal object? Value { get; }

    public static implicit operator Cell(string? text) => new(text);

    public static implicit operator Cell(long? number) => new(number);

    public static implicit operator Cell(decimal? number) => new(number);

    public static implicit operator Cell(Rupiah? amount) => new(amount);

    public static implicit operator Cell(DateOnly? date) => new(date);

    public static implicit operator Cell(TimeOnly? time) => new(time);

    /// <summary>A moment as it is to be shown; whoever exports an instant turns it into the region's wall clock first.</summary>
    public static implicit operator Cell(DateTime? moment) => new(moment);

    public override string ToString() => $"{Value}";
}
