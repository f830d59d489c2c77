using System.Buffers;
using System.Globalization;
using System.Text;
using Laras.Core.Regulations.Facts;

namespace Laras.Core.Tpp;

/// <summary>
/// Writes the facts of a month as one text that is always the same for the same facts, so that its hash says whether a
/// slip was computed from what is known today. One line a fact, in the order of the names; a daily fact lists its days.
/// </summary>
public sealed class CanonicalFacts
{
    private const byte NewLine = (byte)'\n';
    private const byte Separator = (byte)' ';
    private const byte Unknown = (byte)'-';
    private const int NumberLengthMax = 32;

    /// <summary>Divided by this, 0.920 and 0.92 are written alike.</summary>
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    private readonly (FactSlot Slot, byte[] Name)[] slots;

    public CanonicalFacts(FactLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        slots =
        [
            .. layout
                .Slots.OrderBy(slot => slot.Fact.Name, StringComparer.Ordinal)
                .Select(slot => (slot, Encoding.UTF8.GetBytes(slot.Fact.Name))),
        ];
    }

    /// <param name="problems">What could not be understood belongs to what went in.</param>
    public void Write(MonthFacts facts, IReadOnlyList<string> problems, IBufferWriter<byte> text)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(text);
        WriteNumber(facts.Days > 0 ? facts.DateOf(0).DayNumber : null, text);
        WriteNumber(facts.Days, text);
        foreach (var (slot, name) in slots)
        {
            Write(NewLine, text);
            text.Write(name);
            for (var day = 0; day < (slot.IsDay ? facts.Days : 1); day++)
            {
                WriteNumber(facts.Get(slot, day), text);
            }
        }

        foreach (var problem in problems)
        {
            Write(NewLine, text);
            text.Write(Encoding.UTF8.GetBytes(problem));
        }
    }

    /// <summary>Fills <paramref name="facts"/> from such a text, and answers the problems among it.</summary>
    public IReadOnlyList<string> Read(string text, MonthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        facts.Clear();
        var lines = text.Split((char)NewLine);
        var head = lines[0].Split((char)Separator, StringSplitOptions.RemoveEmptyEntries);
        var days = int.Parse(head[1], CultureInfo.InvariantCulture);
        for (var day = 0; day < days; day++)
        {
            facts.AddDay(DateOnly.FromDayNumber(int.Parse(head[0], CultureInfo.InvariantCulture) + day));
        }

        foreach (var ((slot, _), line) in slots.Zip(lines.Skip(1)))
        {
            var values = line.Split((char)Separator);
            for (var day = 0; day < values.Length - 1; day++)
            {
                Set(facts, slot, day, ReadNumber(values[day + 1]));
            }
        }

        return lines[(slots.Length + 1)..];
    }

    private static void Set(MonthFacts facts, FactSlot slot, int day, decimal? stored)
    {
        if (slot.IsDay)
        {
            facts.SetDay(day, slot.Fact.Name, stored);
        }
        else
        {
            facts.Set(slot, stored);
        }
    }

    private static decimal? ReadNumber(string text) =>
        text is [(char)Unknown] ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static void WriteNumber(decimal? number, IBufferWriter<byte> text)
    {
        Write(Separator, text);
        if (number is not { } value)
        {
            Write(Unknown, text);
            return;
        }

        var span = text.GetSpan(NumberLengthMax);
        (value / WithoutTrailingZeros).TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        text.Advance(written);
    }

    private static void Write(byte sign, IBufferWriter<byte> text)
    {
        text.GetSpan(1)[0] = sign;
        text.Advance(1);
    }
}
