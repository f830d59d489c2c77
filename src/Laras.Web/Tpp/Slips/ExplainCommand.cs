using Laras.Core;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Explaining;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Slips;

/// <summary><c>laras jelaskan NIP 2026-04 [BARIS]</c>: tells a slip, or one line of it, down to facts and pasal.</summary>
public static class ExplainCommand
{
    public static readonly Verb Verb = new(
        "jelaskan",
        "NIP 2026-04 [BARIS]",
        "menguraikan slip seseorang sampai ke menit dan pasalnya",
        RunAsync
    )
    {
        Details = () =>
            [
                "NIP    atau nomor lokal pegawai",
                "BARIS  nama baris slip, misalnya Kehadiran, atau nama rumus; tanpa baris: yang diterima",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var words = invocation.Words;
        if (words.Count is not (2 or 3) || !Month.TryParse(words[1], out var month))
        {
            return invocation.Refuse("Sebutkan NIP dan bulannya, misalnya: laras jelaskan 197904122005012007 2026-04");
        }

        var number = words[0];
        await using var db = await invocation.OpenAsync(cancellationToken);
        var person = await db
            .Employees.AsNoTracking()
            .FirstOrDefaultAsync(employee => employee.Nip == number || employee.LocalId == number, cancellationToken);
        if (person is null)
        {
            return invocation.Refuse($"Tidak ada pegawai dengan nomor {number}.");
        }

        if (await OpenSlip.OfMonthAsync(db, month, person.Id, cancellationToken) is not { } slip)
        {
            return invocation.Refuse(
                $"Slip {person.Name} bulan {month.InWords()} belum dihitung. Hitung dahulu: laras hitung {month}"
            );
        }

        var header = slip.Answer.Regulation.Regulation.Header;
        invocation.Output.WriteLine(
            $"{person.Name}, {month.InWords()}, menurut {header.Number} (sidik teks {slip.Seal})"
        );
        return slip.Told is null
            ? Say(invocation, slip.Instead!)
            : Explain(invocation, slip, words.ElementAtOrDefault(2));
    }

    private static int Explain(Invocation invocation, OpenSlip slip, string? line)
    {
        var regulation = slip.Answer.Regulation.Regulation;
        var definition = line is null ? regulation.NetLine.Amount : Find(regulation, line);
        if (definition is null)
        {
            var labels = regulation.Slip.Select(known => known.Label).ToList();
            return invocation.Refuse(
                $"Baris \"{line}\" tidak ada di slip.{Nearest.Hint(line!, labels)} Baris slip: {string.Join(", ", labels)}."
            );
        }

        var explainer = new Explainer(slip.Answer.Facts);
        if (definition.Level != Core.Regulations.Language.Level.Day)
        {
            return Say(invocation, ExplanationText.Of(explainer.Explain(definition)));
        }

        for (var day = 0; day < slip.Answer.Facts.Days; day++)
        {
            var explanation = explainer.Explain(definition, day);
            if (!explanation.Value.IsEmpty && explanation.Value.Number != 0)
            {
                invocation.Output.Write(ExplanationText.Of(explanation));
            }
        }

        return ExitCode.Good;
    }

    private static NamedDefinition? Find(Regulation regulation, string line) =>
        regulation
            .Slip.FirstOrDefault(known => string.Equals(known.Label, line, StringComparison.OrdinalIgnoreCase))
            ?.Amount
        ?? regulation.Find(line);

    private static int Say(Invocation invocation, string text)
    {
        invocation.Output.WriteLine(text);
        return ExitCode.Good;
    }
}
