using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads how a formula loses its fraction: <c>ke rupiah terdekat</c>, <c>ke ratusan rupiah ke bawah</c>, <c>ke 0,01 persen</c>.</summary>
internal static class RoundingReader
{
    private static readonly string[] Modes = ["terdekat", "ke atas", "ke bawah"];

    private static readonly Dictionary<string, string> Steps = new(StringComparer.Ordinal)
    {
        ["puluhan"] = "10 rupiah",
        ["sepuluh"] = "10 rupiah",
        ["ratusan"] = "100 rupiah",
        ["seratus"] = "100 rupiah",
        ["ribuan"] = "1.000 rupiah",
        ["seribu"] = "1.000 rupiah",
    };

    public static Term.Rounded? Read(Keys keys, Term limited, UnitBook units, ProblemList problems)
    {
        if (keys.Text("bulatkan") is not { } text)
        {
            return null;
        }

        var mode = Modes.FirstOrDefault(word => text.Value.EndsWith(' ' + word, StringComparison.Ordinal));
        var written = text.Value[..^(mode is null ? 0 : mode.Length + 1)];
        var step = Step(written, units, text.Place);
        if (Measure.Common(step.Measure, limited.Measure) is null || step.Value <= 0)
        {
            problems.Add(
                text.Place,
                $"Pembulatan ditulis seperti \"ke rupiah terdekat\", \"ke ratusan rupiah ke bawah\" atau \"ke 0,01 persen\", dengan satuan {limited.Measure.Words}."
            );
            return null;
        }

        var direction = mode switch
        {
            "ke atas" => Rounding.Up,
            "ke bawah" => Rounding.Down,
            _ => Rounding.Nearest,
        };
        return new(limited, step.Value, direction, UnitBook.WholenessOf(step.Value, limited.Measure));
    }

    private static (Measure Measure, decimal Value) Step(string written, UnitBook units, SourcePlace place)
    {
        var step = (written.StartsWith("ke ", StringComparison.Ordinal) ? written["ke ".Length..] : written).Trim();
        var named = step.Split(' ')[0];
        step =
            units.Knows(step) ? "1 " + step
            : Steps.TryGetValue(named, out var amount) && step[named.Length..] is "" or " rupiah" ? amount
            : step;
        return step.Length > 0 && Parser.Parse(step, place, units.Names, new()) is Syntax.Number number
            ? units.Literal(number.Value, number.Unit, number.Per)
            : (Measure.Unknown, 0);
    }
}
