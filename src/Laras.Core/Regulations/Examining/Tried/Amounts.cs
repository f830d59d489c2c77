namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>Judges the amounts of one calculated slip.</summary>
internal sealed class Amounts
{
    public const string BelowZero = "di-bawah-nol";
    public const string LineBelowZero = "baris-di-bawah-nol";
    public const string AboveCeiling = "di-atas-pagu";
    public const string NotAddingUp = "jumlah-slip";
    public const string HeldAtZero = "ditahan-di-nol";

    private readonly Regulation regulation;
    private readonly WorstFindings found;
    private readonly int net;
    private readonly int ceiling;
    private readonly bool hasParts;

    public Amounts(Regulation regulation, WorstFindings found)
    {
        this.regulation = regulation;
        this.found = found;
        net = regulation.Slip.ToList().IndexOf(regulation.NetLine);
        ceiling = regulation.Ceiling is null ? -1 : regulation.Slip.Count;
        hasParts = regulation.Slip.Any(line => line.Role is SlipRole.Adds);
    }

    public decimal NetOf(decimal[] results) => results[net];

    /// <summary>Whether every line is an amount of money: whole, and within what a slip can hold.</summary>
    public bool AreRupiah(decimal[] results) =>
        results
            .Take(regulation.Slip.Count)
            .All(amount => decimal.Truncate(amount) == amount && Math.Abs(amount) <= long.MaxValue);

    public void Judge(decimal[] results, Dial dial, decimal setting)
    {
        var paid = results[net];
        if (paid < 0)
        {
            Add(BelowZero, Severity.Wrong, regulation.NetLine, -paid, dial, setting, $"yang diterima {Say(paid)}");
        }

        if (ceiling >= 0 && paid > results[ceiling] && !dial.IsGiven)
        {
            var words = $"yang diterima {Say(paid)}, lebih dari pagu {Say(results[ceiling])}";
            Add(AboveCeiling, Severity.Attention, regulation.NetLine, paid - results[ceiling], dial, setting, words);
        }

        var sum = 0m;
        for (var i = 0; i < regulation.Slip.Count; i++)
        {
            var line = regulation.Slip[i];
            sum += line.Role switch
            {
                SlipRole.Adds => results[i],
                SlipRole.Subtracts => -results[i],
                _ => 0,
            };
            if (results[i] < 0 && i != net)
            {
                var words = $"baris {line.Label} menjadi {Say(results[i])}";
                Add(LineBelowZero, Severity.Attention, line, -results[i], dial, setting, words);
            }
        }

        if (hasParts && sum < 0 && paid == 0)
        {
            var words = $"potongannya lebih besar dari yang diperoleh, {Say(-sum)} tidak terpotong";
            Add(HeldAtZero, Severity.Note, regulation.NetLine, -sum, dial, setting, words);
        }
        else if (hasParts && sum != paid)
        {
            var words = $"baris tambah dikurangi baris kurang menjadi {Say(sum)}, tetapi yang diterima {Say(paid)}";
            Add(NotAddingUp, Severity.Wrong, regulation.NetLine, Math.Abs(sum - paid), dial, setting, words);
        }
    }

    private void Add(
        string kind,
        Severity severity,
        SlipLineDefinition line,
        decimal weight,
        Dial dial,
        decimal setting,
        string words
    )
    {
        var code = $"{kind}:{line.Amount.Name}";
        found.Add(
            code,
            weight,
            () =>
                new(
                    code,
                    severity,
                    $"Pada {dial.Say(setting)} {words} (dari {dial.From}).",
                    line.Amount.Place,
                    line.Amount.Pasal
                )
        );
    }

    private static string Say(decimal amount) => new Rupiah(decimal.ToInt64(decimal.Round(amount))).ToString();
}
