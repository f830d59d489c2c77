namespace Laras.Core.Regulations.Language;

/// <summary>The kind of a value: an amount with a unit, a truth, a word from a list, free text, a time of day, a date.</summary>
public enum MeasureKind
{
    Quantity,
    Truth,
    Choice,
    Text,
    Clock,
    Date,

    /// <summary>Already reported as a problem; silences what would follow from it.</summary>
    Unknown,
}

/// <summary>
/// What a value is and what it may be combined with. Amounts carry a dimension; plain numbers carry a label
/// (<c>angka</c>, <c>persen</c>, or a count such as <c>hari</c>). Counts multiply and divide like plain numbers but
/// are not added to other counts.
/// </summary>
public sealed record Measure(MeasureKind Kind, Dimension Dimension, string Label)
{
    public const string NumberLabel = "angka";
    public const string PercentLabel = "persen";

    public static readonly Measure Number = Plain(NumberLabel);
    public static readonly Measure Percent = Plain(PercentLabel);
    public static readonly Measure Days = Plain("hari");
    public static readonly Measure Rupiah = Of(Dimension.Rupiah);
    public static readonly Measure Duration = Of(Dimension.Minute);
    public static readonly Measure Truth = new(MeasureKind.Truth, Dimension.None, "ya/tidak");
    public static readonly Measure Text = new(MeasureKind.Text, Dimension.None, "teks");
    public static readonly Measure Clock = new(MeasureKind.Clock, Dimension.None, "waktu");
    public static readonly Measure Date = new(MeasureKind.Date, Dimension.None, "tanggal");
    public static readonly Measure Unknown = new(MeasureKind.Unknown, Dimension.None, "?");

    /// <summary>The allowed words when this is a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public bool IsUnknown => Kind == MeasureKind.Unknown;
    public bool IsQuantity => Kind is MeasureKind.Quantity;
    public bool IsPercent => IsQuantity && Label == PercentLabel;
    public bool IsPlainNumber => IsQuantity && Dimension.IsNone && Label == NumberLabel;
    public bool IsCount => IsQuantity && Dimension.IsNone && Label is not (NumberLabel or PercentLabel);

    /// <summary>Days and times (<c>hari</c>, <c>kali</c>) both count what happened; people say either for the other.</summary>
    private bool IsOccasion => IsCount && (Label is "hari" or "kali");

    /// <summary>A pure duration is held in seconds; every compound of minutes is held per minute.</summary>
    public bool IsDuration => IsQuantity && Dimension.Equals(Dimension.Minute);

    public string Words => IsQuantity && !Dimension.IsNone ? Dimension.Words : Label;

    public static Measure Plain(string label) => new(MeasureKind.Quantity, Dimension.None, label);

    public static Measure Of(Dimension dimension) =>
        new(MeasureKind.Quantity, dimension, dimension.IsNone ? NumberLabel : "");

    public static Measure Choice(IReadOnlyList<string> choices) =>
        new(MeasureKind.Choice, Dimension.None, "pilihan") { Choices = choices };

    /// <summary>The measure of a sum, a comparison or a choice between two values, or null when they do not go together.</summary>
    public static Measure? Common(Measure left, Measure right)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return left.IsUnknown ? right : left;
        }

        if (left.Kind != right.Kind)
        {
            return null;
        }

        return left.Kind switch
        {
            MeasureKind.Quantity when !left.Dimension.Equals(right.Dimension) => null,
            MeasureKind.Quantity when left.Label == right.Label => left,
            MeasureKind.Quantity when left.IsOccasion && right.IsOccasion => left,
            MeasureKind.Quantity when left.IsPlainNumber && right.IsCount => right,
            MeasureKind.Quantity when left.IsCount && right.IsPlainNumber => left,
            MeasureKind.Quantity => null,
            MeasureKind.Choice => left.Choices.SequenceEqual(right.Choices) ? left : null,
            _ => left,
        };
    }

    public static Measure Product(Measure left, Measure right)
    {
        var dimension = left.Dimension.Times(right.Dimension);
        if (!dimension.IsNone)
        {
            return Of(dimension);
        }

        if (left.IsPercent || right.IsPercent)
        {
            return Percent;
        }

        return left.IsCount == right.IsCount ? Number : Plain(left.IsCount ? left.Label : right.Label);
    }

    public static Measure Quotient(Measure left, Measure right)
    {
        var dimension = left.Dimension.Per(right.Dimension);
        if (!dimension.IsNone)
        {
            return Of(dimension);
        }

        if (!left.Dimension.IsNone || left.Label == right.Label || left.IsPlainNumber)
        {
            return Number;
        }

        return left.IsCount && right.IsCount ? Number : Plain(left.Label);
    }

    public bool Equals(Measure? other) =>
        other is not null
        && Kind == other.Kind
        && Label == other.Label
        && Dimension.Equals(other.Dimension)
        && Choices.SequenceEqual(other.Choices);

    public override int GetHashCode() => HashCode.Combine(Kind, Label, Dimension);
}
