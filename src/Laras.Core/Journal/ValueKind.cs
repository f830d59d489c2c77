namespace Laras.Core.Journal;

/// <summary>How the bytes of a value are to be read; the letter stands before the value in the canonical form.</summary>
public enum ValueKind
{
    /// <summary>UTF-8.</summary>
    Text = 's',

    /// <summary>A whole number in decimal digits; true and false are 1 and 0.</summary>
    Integer = 'i',

    /// <summary>A decimal number without zeros at its end: <c>9.25</c>, <c>10</c>.</summary>
    Number = 'n',

    /// <summary>The 16 bytes of a UUID, highest first.</summary>
    Uuid = 'u',

    /// <summary><c>2026-05-04</c>.</summary>
    Date = 'd',

    /// <summary><c>07:42:00.000000</c>.</summary>
    Clock = 'c',

    /// <summary><c>2026-05-03T23:42:00.000000Z</c>.</summary>
    Instant = 'z',

    /// <summary>What a clock on the wall showed: <c>2026-05-04T07:42:00.000000</c>.</summary>
    Wall = 'w',

    /// <summary>Bytes as they are.</summary>
    Bytes = 'b',
}
