using Laras.Core.Regulations.Reading;

namespace Laras.Core.Regulations.Language;

/// <summary>Checks the calls in a formula: the few functions of the language, and look-ups in tables.</summary>
internal sealed class FunctionChecker(Checker checker, DefinitionBook names, UnitBook units)
{
    private static readonly Dictionary<string, (int Least, int Most)> Arguments = new(StringComparer.Ordinal)
    {
        ["maks"] = (2, 20),
        ["min"] = (2, 20),
        ["jumlah"] = (1, 1),
        ["hitung"] = (1, 1),
        ["terbesar"] = (1, 1),
        ["terkecil"] = (1, 1),
        ["ke"] = (1, 1),
        ["berturut"] = (1, 1),
        ["ada"] = (1, 1),
        ["bila_kosong"] = (2, 2),
        ["menit_penuh"] = (1, 1),
        ["menit_berjalan"] = (1, 1),
        ["bulat"] = (1, 2),
        ["bulat_atas"] = (1, 2),
        ["bulat_bawah"] = (1, 2),
        ["bulan_antara"] = (2, 2),
        ["nomor_bulan"] = (1, 1),
        ["nomor_hari"] = (1, 1),
    };

    /// <summary>What other languages call it, and what it is called here.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = "jika … maka … lainnya …",
        ["sum"] = "jumlah(…)",
        ["total"] = "jumlah(…)",
        ["count"] = "hitung(…)",
        ["countif"] = "hitung(…)",
        ["max"] = "maks(…)",
        ["average"] = "jumlah(…) / hitung(ada(…))",
        ["rata_rata"] = "jumlah(…) / hitung(ada(…))",
        ["round"] = "bulat(…)",
        ["roundup"] = "bulat_atas(…)",
        ["ceil"] = "bulat_atas(…)",
        ["rounddown"] = "bulat_bawah(…)",
        ["floor"] = "bulat_bawah(…)",
    };

    public static IEnumerable<string> FunctionNames => Arguments.Keys;

    public Term Call(Syntax.Call call, Measure? expected)
    {
        if (names.Table(call.Function) is { } table)
        {
            return Lookup(call, table);
        }

        if (!Arguments.TryGetValue(call.Function, out var count))
        {
            var hint = Elsewhere.TryGetValue(call.Function, out var here)
                ? $" Di sini ditulis {here}."
                : Nearest.Hint(call.Function, Arguments.Keys.Concat(names.All));
            return checker.Refuse(
                call.Column,
                $"\"{call.Function}(…)\" belum dikenal sebagai fungsi atau tabel.{hint}"
            );
        }

        if (call.Arguments.Count < count.Least || call.Arguments.Count > count.Most)
        {
            var wanted = count.Least == count.Most ? $"{count.Least}" : $"{count.Least} sampai {count.Most}";
            return checker.Refuse(
                call.Column,
                $"{call.Function}(…) perlu {wanted} isian, tetapi tertulis {call.Arguments.Count}. Isian dipisah koma dan spasi."
            );
        }

        var first = call.Arguments[0];
        return call.Function switch
        {
            "maks" or "min" => Extreme(call, expected),
            "jumlah" => Total(call, DayTotal.Sum, Quantity(first)),
            "terbesar" => Total(call, DayTotal.Largest, Quantity(first)),
            "terkecil" => Total(call, DayTotal.Smallest, Quantity(first)),
            "hitung" => Total(call, DayTotal.Count, checker.Truth(first)),
            "ke" or "berturut" => Occurrence(call),
            "ada" => new Term.IsPresent(checker.Check(first)),
            "bila_kosong" => Substitute(call),
            "menit_penuh" => Minutes(call, Rounding.Down),
            "menit_berjalan" => Minutes(call, Rounding.Up),
            "bulat" => Rounded(call, Rounding.Nearest),
            "bulat_atas" => Rounded(call, Rounding.Up),
            "bulat_bawah" => Rounded(call, Rounding.Down),
            "bulan_antara" => MonthsBetween(call),
            _ => DatePart(call),
        };
    }

    private Term Quantity(Syntax syntax, Measure? expected = null)
    {
        var term = checker.Check(syntax, expected);
        return term.Measure.IsQuantity || term.Measure.IsUnknown
            ? term
            : checker.Refuse(
                syntax.Column,
                $"Di sini harus ada besaran (angka dengan satuan), bukan {term.Measure.Words}.{CountHint(term)}"
            );
    }

    private static string CountHint(Term term) =>
        term.Measure.Kind == MeasureKind.Truth ? " Banyaknya hari dihitung dengan hitung(…)." : "";

    private Term Lookup(Syntax.Call call, TableDefinition table)
    {
        if (call.Arguments.Count != table.Inputs.Count)
        {
            return checker.Refuse(
                call.Column,
                $"Tabel {table.Name} dicari dengan {table.Inputs.Count} isian, tetapi tertulis {call.Arguments.Count}."
            );
        }

        var inputs = new List<Term>();
        for (var i = 0; i < table.Inputs.Count; i++)
        {
            inputs.Add(Input(call.Arguments[i], table, table.Inputs[i]));
        }

        if (inputs.Any(input => input.Measure.IsUnknown))
        {
            return inputs.First(input => input.Measure.IsUnknown);
        }

        var handlesEmpty = table.Rows.Any(row => row.Keys.Any(key => key is RowKey.Empty));
        var empty = inputs.Any(input => input.MayBeEmpty) && !handlesEmpty;
        var lookup = new Term.Lookup(table, inputs, inputs.Max(input => input.Level), empty);
        return names.BaseOf(table) is not { } part ? lookup
            // What is wrong with the base was said where it stands; nothing more is known about the table then.
            : part.Measure.IsUnknown ? part
            : new Term.PartOf(lookup, part, part.Measure);
    }

    private Term Input(Syntax argument, TableDefinition table, TableInput input)
    {
        var term = checker.Check(argument, input.Measure);
        if (term.Measure.IsUnknown)
        {
            return term;
        }

        if (Measure.Common(term.Measure, input.Measure) is null)
        {
            return checker.Refuse(
                argument.Column,
                $"Tabel {table.Name} dicari dengan {input.Measure.Words}, bukan {term.Measure.Words}."
            );
        }

        return input.WholeUnits && term.Wholeness != Wholeness.Unit
            ? checker.Refuse(
                argument.Column,
                $"Tabel {table.Name} hanya mengenal {input.Measure.Words} utuh. Bulatkan dulu, misalnya dengan menit_penuh(…)."
            )
            : term;
    }

    private Term Extreme(Syntax.Call call, Measure? expected)
    {
        var known = call.Arguments.FirstOrDefault(argument => !checker.NeedsContext(argument));
        var context = known is null ? expected : checker.Check(known, expected).Measure;
        var values = new List<Term> { checker.Check(call.Arguments[0], context) };
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            values.Add(checker.Check(call.Arguments[i], values[0].Measure));
            (values[0], values[i], var common) = Checker.Together(values[0], values[i]);
            if (common is null)
            {
                return checker.Refuse(
                    call.Arguments[i].Column,
                    $"{call.Function}(…) membandingkan {values[0].Measure.Words} dengan {values[i].Measure.Words}: satuannya berbeda."
                );
            }
        }

        if (values.FirstOrDefault(value => value.Measure.IsUnknown) is { } unknown)
        {
            return unknown;
        }

        var orderable = values[0].Measure.Kind is MeasureKind.Quantity or MeasureKind.Clock or MeasureKind.Date;
        var measure = values
            .Select(value => value.Measure)
            .Aggregate((left, right) => Measure.Common(left, right) ?? left);
        return orderable
            ? new Term.Extreme(call.Function == "maks", values, measure)
            : checker.Refuse(call.Column, $"{call.Function}(…) hanya untuk angka, waktu dan tanggal.");
    }

    private Term Total(Syntax.Call call, DayTotal total, Term body)
    {
        if (body.Measure.IsUnknown)
        {
            return body;
        }

        if (body.Level != Level.Day)
        {
            return checker.Refuse(
                call.Column,
                $"{call.Function}(…) merangkum nilai tiap hari, tetapi isinya tidak berubah dari hari ke hari."
            );
        }

        return total == DayTotal.Count
            ? new Term.OverDays(total, body, Measure.Days, Wholeness.Unit)
            : new Term.OverDays(total, body, body.Measure, body.Wholeness);
    }

    private Term Occurrence(Syntax.Call call)
    {
        var condition = checker.Truth(call.Arguments[0]);
        return condition.Measure.IsUnknown ? condition : new Term.Occurrence(call.Function == "berturut", condition);
    }

    private Term Substitute(Syntax.Call call)
    {
        var operand = checker.Check(call.Arguments[0]);
        (operand, var replacement, var common) = Checker.Together(
            operand,
            checker.Check(call.Arguments[1], operand.Measure)
        );
        if (operand.Measure.IsUnknown || replacement.Measure.IsUnknown)
        {
            return operand.Measure.IsUnknown ? operand : replacement;
        }

        return common is null
            ? checker.Refuse(call.Column, $"Pengganti {operand.Measure.Words} tidak bisa {replacement.Measure.Words}.")
            : new Term.Substitute(operand, replacement, common);
    }

    private Term Minutes(Syntax.Call call, Rounding direction)
    {
        var operand = Quantity(call.Arguments[0]);
        return operand.Measure.IsUnknown || operand.Measure.IsDuration
            ? new Term.Rounded(operand, units.ScaleOf("menit"), direction, Wholeness.Unit)
            : checker.Refuse(call.Column, $"{call.Function}(…) membulatkan lama waktu, bukan {operand.Measure.Words}.");
    }

    private Term Rounded(Syntax.Call call, Rounding direction)
    {
        var operand = Quantity(call.Arguments[0]);
        var step = call.Arguments.Count > 1 ? Quantity(call.Arguments[1], operand.Measure) : One(operand.Measure);
        if (operand.Measure.IsUnknown || step.Measure.IsUnknown)
        {
            return operand.Measure.IsUnknown ? operand : step;
        }

        return
            step is Term.Constant { Value: > 0 } constant && Measure.Common(operand.Measure, step.Measure) is not null
            ? new Term.Rounded(
                operand,
                constant.Value,
                direction,
                UnitBook.WholenessOf(constant.Value, operand.Measure)
            )
            : checker.Refuse(
                call.Arguments[^1].Column,
                $"{call.Function}(…) perlu kelipatan berupa angka lebih dari nol dengan satuan {operand.Measure.Words}."
            );
    }

    /// <summary>One of the unit itself: 1 rupiah, 1 menit, 1 persen.</summary>
    private Term.Constant One(Measure measure) =>
        new(
            measure.IsDuration || measure.IsPercent ? units.ScaleOf(measure.Words) : 1,
            measure,
            measure.IsPercent ? Wholeness.Fraction : Wholeness.Unit
        );

    private Term MonthsBetween(Syntax.Call call)
    {
        var from = checker.Check(call.Arguments[0], Measure.Date);
        var to = checker.Check(call.Arguments[1], Measure.Date);
        if (from.Measure.IsUnknown || to.Measure.IsUnknown)
        {
            return from.Measure.IsUnknown ? from : to;
        }

        return from.Measure == Measure.Date && to.Measure == Measure.Date
            ? new Term.MonthsBetween(from, to)
            : checker.Refuse(call.Column, "bulan_antara(…) menghitung bulan penuh antara dua tanggal.");
    }

    private Term DatePart(Syntax.Call call)
    {
        var date = checker.Check(call.Arguments[0], Measure.Date);
        return date.Measure.IsUnknown || date.Measure == Measure.Date
            ? new Term.DatePart(call.Function == "nomor_bulan", date)
            : checker.Refuse(call.Column, $"{call.Function}(…) perlu sebuah tanggal, bukan {date.Measure.Words}.");
    }
}
