using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Reading;
using Laras.Core.Tests.Regulations.Calculating;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations.Reading;

/// <summary>
/// Whatever a file holds, reading it ends soon and either gives a regulation or says what is wrong. No text throws,
/// hangs or bursts the stack.
/// </summary>
public sealed class AnyTextTests
{
    private const int Texts = 3_000;
    private const int Mutations = 500;
    private const ulong ExaminedOneIn = 10;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly string[] Pieces =
    [
        "jika",
        "maka",
        "lainnya",
        "dan",
        "atau",
        "bukan",
        "salah satu dari",
        "(",
        ")",
        ",",
        ", ",
        "+",
        "-",
        "x",
        "/",
        ":",
        "<",
        "<=",
        "<>",
        "=",
        "pagu",
        "status",
        "hadir",
        "masuk",
        "06.30",
        "2026-02-30",
        "2026-04-07",
        "5",
        "0,5",
        "0.5",
        "1.512.000",
        "persen",
        "dari",
        "menit",
        "rupiah",
        "per",
        "hari",
        "jumlah(",
        "hitung(",
        "ke(",
        "berturut(",
        "maks(",
        "min(",
        "ada(",
        "bila_kosong(",
        "menit_penuh(",
        "bulat(",
        "bulan_antara(",
        "nomor_hari(",
        "tarif(",
        "ya",
        "tidak",
        "kosong",
        "\"teks\"",
        "%",
        "×",
        "÷",
        "≤",
        "Rp",
        "pukul",
        "?",
        "\0",
        "🙂",
        "é",
        "\n",
    ];

    [Fact]
    public void Any_row_of_words_is_a_formula_or_a_sentence()
    {
        var row = Gen.ArrayOf(Gen.Elements(Pieces)).Select(words => string.Join(' ', words));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Texts),
            Prop.ForAll(Arb.From(row), formula => EndsWell(Chapter(formula)))
        );
    }

    [Fact]
    public void Any_text_at_all_is_a_formula_or_a_sentence() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Texts),
            Prop.ForAll<string>(text => EndsWell(Chapter(text ?? "")) && EndsWell(text ?? ""))
        );

    [Fact]
    public void A_shipped_file_with_a_few_wrong_letters_is_read_calculated_and_examined_or_refused()
    {
        var folder = ShippedRegulations.NusaLaras;
        var names = folder.Files.Keys.Order(StringComparer.Ordinal).ToList();
        for (ulong seed = 0; seed < Mutations; seed++)
        {
            var dice = new Dice(seed);
            var name = dice.Pick(names);
            var files = new Dictionary<string, string>(folder.Files, StringComparer.Ordinal)
            {
                [name] = Mutated(folder.Files[name], dice),
            };

            var read = RegulationFolder.Parse("berubah", files);

            Assert.True(read.Regulation is null == read.Problems.Count > 0, $"seed {seed}");
            if (read.Regulation is { } regulation)
            {
                var calculator = new Calculator(regulation);
                Assert.All(read.Cases, worked => CaseCheck.Run(regulation, calculator, worked));
                if (seed % ExaminedOneIn == 0)
                {
                    Examination.Of(regulation, read.Cases);
                }
            }
        }
    }

    [Theory]
    [InlineData("(", ")", 5_000)]
    [InlineData("bukan ", "", 700)]
    [InlineData("-", "", 3_900)]
    [InlineData("maks(1 rupiah, ", ")", 200)]
    [InlineData("jika ya maka ", "", 280)]
    [InlineData("1 + ", "", 990)]
    [InlineData("5 persen dari ", "", 280)]
    public void Deep_nesting_is_refused_in_a_sentence(string open, string close, int times)
    {
        var formula = Repeat(open, times) + "pagu" + Repeat(close, times);

        Assert.True(EndsWell(Chapter(formula)));
    }

    [Fact]
    public void A_very_long_formula_is_refused_in_a_sentence() =>
        Assert.Contains(
            "Rumus terlalu panjang (lebih dari 4000 huruf). Pecah menjadi beberapa rumus bernama.",
            Folder(Chapter(Repeat("pagu + ", 1_000) + "pagu")).Problems.Select(problem => problem.Sentence)
        );

    [Fact]
    public void Conditions_inside_conditions_do_not_grow_without_bounds()
    {
        var formula = "masuk";
        for (var i = 0; i < 25; i++)
        {
            formula = $"(jika {formula} > 07.30 maka masuk lainnya pulang)";
        }

        AnswersSoon(Small.Read(Small.Month($"jumlah(jika {formula} > 07.30 maka 1 rupiah)")));
    }

    [Fact]
    public void Totals_inside_totals_are_added_up_once()
    {
        var formula = "menit_jadwal";
        for (var i = 0; i < 20; i++)
        {
            formula = $"jumlah(menit_jadwal + {formula})";
        }

        AnswersSoon(Small.Read(Small.Month($"{formula} x 1 rupiah per menit")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_of_names_is_refused_where_it_is_too_long_in_either_order_of_the_file(bool backwards)
    {
        var names = Enumerable
            .Range(0, DefinitionBook.DefinitionsMax - 10)
            .Select(i => $"  n{i}: {{ ialah: {(i == 0 ? "pagu" : $"n{i - 1} + pagu")}, pasal: P }}\n");
        var chapter = "bulan:\n" + string.Concat(backwards ? names.Reverse() : names);

        Assert.Contains(
            $"Rantai rumus lebih panjang dari {DefinitionBook.ChainMax} nama. Sederhanakan.",
            Folder(chapter).Problems.Select(problem => problem.Sentence)
        );
    }

    [Fact]
    public void Two_thousand_definitions_are_read_and_calculated()
    {
        var count = DefinitionBook.DefinitionsMax - 1;
        var names = string.Concat(
            Enumerable
                .Range(0, count)
                .Select(i => $"  n{i}: {{ ialah: {(i < 40 ? "pagu" : $"n{i - 40} + 1 rupiah")}, pasal: P }}\n")
        );

        AnswersSoon(
            Small.Read($"bulan:\n{names}slip:\n  - {{ baris: Diterima, nilai: n{count - 1}, sebagai: diterima }}\n")
        );
    }

    [Fact]
    public void A_table_of_two_thousand_rows_is_read_and_calculated()
    {
        var rows = string.Concat(Enumerable.Range(1, TableReader.RowsMax).Select(i => $"      {i}: {i}\n"));

        AnswersSoon(
            Small.Read(
                Small.Month(
                    "tarif(kelas_jabatan)",
                    $"tabel:\n  tarif:\n    untuk: kelas_jabatan\n    hasil: rupiah\n    pasal: P\n    baris:\n{rows}"
                )
            )
        );
    }

    [Theory]
    [InlineData("a: &a [x, x]\nb: [*a, *a]")]
    [InlineData("a: &a {x: &b [*a]}")]
    [InlineData("bulan: &b\n  hasil: { ialah: pagu, pasal: P }\nslip: *b")]
    [InlineData("a: !!python/object [x]")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("a: \"tak selesai")]
    [InlineData("\ta: 1")]
    [InlineData("- 1\n- 2")]
    [InlineData("%YAML 9.9\n---\na: 1")]
    [InlineData("<<: {a: 1}")]
    [InlineData("a: {b: [c, d}\n  e\nf: g}")]
    public void Tricks_of_the_file_format_are_refused_in_a_sentence(string text)
    {
        var problems = new ProblemList();
        var file = YamlSource.Read("bab.yaml", text, problems);

        Assert.True(file is null ? problems.All.Count == 1 : Folder(text).Problems.Count > 0);
        Assert.All(problems.All, problem => Assert.Equal("bab.yaml", problem.Place.File));
    }

    [Fact]
    public void Laughs_by_the_billion_are_refused_at_the_first_one()
    {
        var text = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (var i = 1; i < 10; i++)
        {
            text.AppendLine($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        }

        var problems = new ProblemList();

        Assert.Null(YamlSource.Read("bab.yaml", text.ToString(), problems));
        Assert.StartsWith("bab.yaml baris 1 kolom 5:", Assert.Single(problems.All).ToString());
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    public void A_file_nested_without_end_is_refused(string open, string close)
    {
        var problems = new ProblemList();

        Assert.Null(YamlSource.Read("bab.yaml", "a: " + Repeat(open, 20_000) + Repeat(close, 20_000), problems));
        Assert.Single(problems.All);
    }

    [Fact]
    public void A_file_larger_than_its_limit_is_refused()
    {
        var problems = new ProblemList();

        Assert.Null(YamlSource.Read("bab.yaml", new('#', YamlSource.FileLengthMax + 1), problems));
        Assert.Equal("Berkas ini lebih besar dari 512 KB. Bagi menurut bab.", Assert.Single(problems.All).Sentence);
    }

    private static string Chapter(string formula) =>
        $"tabel:\n  tarif: {{ untuk: menit, hasil: rupiah, pasal: P, baris: {{ lainnya: 1 }} }}\n"
        + $"hari:\n  harian:\n    pasal: P\n    ialah: \"{Quoted(formula)}\"\n"
        + $"bulan:\n  hasil:\n    pasal: P\n    bulatkan: ke rupiah terdekat\n    ialah: \"{Quoted(formula)}\"\n"
        + "slip:\n  - { baris: Diterima, nilai: hasil, sebagai: diterima }\n";

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static RegulationFolder Folder(string chapter) => Small.Folder(chapter);

    /// <summary>A regulation that calculates, or at least one problem with its place; never an exception, never a long wait.</summary>
    private static bool EndsWell(string chapter)
    {
        var watch = Stopwatch.StartNew();
        var folder = Folder(chapter);
        if (folder.Regulation is { } regulation)
        {
            new Calculator(regulation).Calculate(new MonthFacts(new FactLayout(regulation)));
        }

        return folder.Regulation is null == folder.Problems.Count > 0 && watch.Elapsed < Soon;
    }

    private static void AnswersSoon(Regulation regulation)
    {
        var watch = Stopwatch.StartNew();
        var calculator = new Calculator(regulation);
        for (ulong seed = 0; seed < 5; seed++)
        {
            var facts = RandomFacts.Of(calculator.Layout, new Dice(seed));
            Assert.True(CaseCheck.Same(calculator.Calculate(facts), Reckoning.Of(regulation, facts)));
        }

        Assert.True(watch.Elapsed < Soon, watch.Elapsed.ToString());
    }

    private static string Mutated(string text, Dice dice)
    {
        var letters = new StringBuilder(text);
        var times = 1 + dice.Throw(6);
        for (var i = 0; i < times && letters.Length > 0; i++)
        {
            var at = dice.Throw(letters.Length);
            switch (dice.Throw(4))
            {
                case 0:
                    letters.Remove(at, Math.Min(1 + dice.Throw(20), letters.Length - at));
                    break;
                case 1:
                    letters.Insert(at, dice.Pick(Pieces));
                    break;
                case 2:
                    letters[at] = (char)(32 + dice.Throw(95));
                    break;
                default:
                    letters.Insert(at, letters.ToString(at, Math.Min(40, letters.Length - at)));
                    break;
            }
        }

        return letters.ToString();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
