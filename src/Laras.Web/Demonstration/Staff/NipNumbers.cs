using Laras.Core.Employees;

namespace Laras.Web.Demonstration.Staff;

/// <summary>Writes numbers shaped like a NIP (Perka BKN 22/2007) and never the same one twice.</summary>
internal sealed class NipNumbers
{
    /// <summary>Place of the digit that tells man from woman, counted from 0.</summary>
    public const int SexDigit = 14;

    private const int LastSerial = 999;
    private const int FirstSerials = 12;

    private readonly HashSet<string> used;

    public NipNumbers(IEnumerable<string> taken) => used = [.. taken];

    /// <summary>PNS and CPNS: birth date, year and month of the start, sex, serial.</summary>
    public string ForCivilServant(DateOnly birth, DateOnly start, Sex sex, ref Dice dice) =>
        Unused($"{birth:yyyyMMdd}{start:yyyyMM}{(int)sex}", ref dice);

    /// <summary>PPPK: two digits of a code stand where a civil servant has the month.</summary>
    public string ForContract(DateOnly birth, DateOnly start, string code, Sex sex, ref Dice dice) =>
        Unused($"{birth:yyyyMMdd}{start:yyyy}{code}{(int)sex}", ref dice);

    private string Unused(string stem, ref Dice dice)
    {
        for (var serial = dice.Between(1, FirstSerials); serial <= LastSerial; serial++)
        {
            var number = $"{stem}{serial:000}";
            if (used.Add(number))
            {
                return number;
            }
        }

        throw new InvalidOperationException($"No serial is left for {stem}.");
    }
}
