namespace Laras.Core.Devices.Grammars;

/// <summary>Reads <c>2026-02-24 07:22:43</c>, the only way machines write a time. Anything else is asked about, not interpreted.</summary>
internal static class DeviceTime
{
    public const int Length = 19;

    // TPP exists since 2006: an older tap is a machine that forgot the time, and no pay can hang on it.
    private static readonly DateOnly FirstBelievableDay = new(2005, 1, 1);

    // Cloud services leave the seconds out.
    private const int LengthWithoutSeconds = 16;

    public static Reason? Refusal(ReadOnlySpan<byte> field, DateOnly today, bool secondsOptional, out DateTime time)
    {
        time = default;
        if (!HasShape(field, secondsOptional))
        {
            return field.ContainsAnyInRange((byte)'0', (byte)'9') ? Reason.AmbiguousDate : Reason.NotARow;
        }

        var year = Number(field[..4]);
        var month = Number(field[5..7]);
        var day = Number(field[8..10]);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return Reason.InvalidDate;
        }

        var hour = Number(field[11..13]);
        var minute = Number(field[14..16]);
        var second = field.Length == Length ? Number(field[17..19]) : 0;
        if (hour > 23 || minute > 59 || second > 59)
        {
            return Reason.InvalidTime;
        }

        time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        var date = DateOnly.FromDateTime(time);
        return date < FirstBelievableDay ? Reason.ClockReset(time)
            : date > today ? Reason.Future(time)
            : null;
    }

    private static bool HasShape(ReadOnlySpan<byte> field, bool secondsOptional)
    {
        if (field.Length != Length && !(secondsOptional && field.Length == LengthWithoutSeconds))
        {
            return false;
        }

        var pattern = "dddd-dd-dd dd:dd:dd"u8;
        for (var i = 0; i < field.Length; i++)
        {
            var fits = pattern[i] == (byte)'d' ? field[i] is >= (byte)'0' and <= (byte)'9' : field[i] == pattern[i];
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
