namespace Laras.Core.Regulations.Calculating;

/// <summary>A stored number, or nothing. Truth is 1 or 0.</summary>
public readonly record struct Value(decimal Number, bool IsEmpty)
{
    public static readonly Value Empty = new(0, true);

    public bool IsTrue => !IsEmpty && Number != 0;

    public static Value Of(decimal number) => new(number, false);

    public static Value Of(bool truth) => new(truth ? 1 : 0, false);
}
