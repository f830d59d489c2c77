namespace Laras.Core.Attendance.Kiosks;

/// <summary>What the server knows of one kiosk when a code of it is checked.</summary>
public sealed record KnownKiosk
{
    /// <summary>Its short number, as it stands in its codes.</summary>
    public required string Number { get; init; }

    public required Guid Unit { get; init; }

    /// <summary>The name of its office, for people.</summary>
    public required string Office { get; init; }

    public required IReadOnlyList<Key> Keys { get; init; }
    public required KioskClock Clock { get; init; }

    /// <summary>A key and the slots in which the kiosk may have used it.</summary>
    /// <param name="UntilSlot">The last one; null while the key is in use.</param>
    public sealed record Key(ReadOnlyMemory<byte> Bytes, long FromSlot, long? UntilSlot)
    {
        public bool Covers(long slot) => slot >= FromSlot && (UntilSlot is not { } until || slot <= until);
    }

    /// <summary>Whether this kiosk showed this code.</summary>
    public bool Showed(OfficeCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Kiosk == Number && Keys.Any(key => key.Covers(code.Slot) && code.IsOf(key.Bytes.Span));
    }

    /// <summary>When the code was fresh, by the server's clock: no earlier and no later than this.</summary>
    public Within FreshDuring(OfficeCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var behind = Clock.At(code.Begins);
        return new(code.Begins + behind.Least, code.Ends + behind.Most);
    }
}
