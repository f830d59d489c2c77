namespace Laras.Core;

/// <summary>An amount of money in whole rupiah; fractions exist only inside a calculation, as decimal.</summary>
public readonly record struct Rupiah(long Value) : IComparable<Rupiah>
{
    public static readonly Rupiah Zero;

    public static Rupiah operator +(Rupiah left, Rupiah right) => new(left.Value + right.Value);

    public static Rupiah operator -(Rupiah left, Rupiah right) => new(left.Value - right.Value);

    public static Rupiah operator -(Rupiah amount) => new(-amount.Value);

    public static bool operator <(Rupiah left, Rupiah right) => left.Value < right.Value;

    public static bool operator >(Rupiah left, Rupiah right) => left.Value > right.Value;

    public static bool operator <=(Rupiah left, Rupiah right) => left.Value <= right.Value;

    public static bool operator >=(Rupiah left, Rupiah right) => left.Value >= right.Value;

    public int CompareTo(Rupiah other) => Value.CompareTo(other.Value);

    /// <summary>The way money is written on a slip: <c>Rp 3.350.235</c>, negative amounts with a true minus sign.</summary>
    public override string ToString() =>
        Value < 0 ? "−Rp " + Indonesian.Grouped(-Value) : "Rp " + Indonesian.Grouped(Value);
}
