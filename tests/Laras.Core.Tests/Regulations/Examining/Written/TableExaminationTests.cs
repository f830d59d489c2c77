using Laras.Core.Regulations.Examining;
using Xunit;

namespace Laras.Core.Tests.Regulations.Examining.Written;

public sealed class TableExaminationTests
{
    [Fact]
    public void A_table_without_gaps_has_no_finding() =>
        Assert.Empty(
            Of("menit", "sampai 30 menit: 1", "lebih dari 30 menit sampai 60 menit: 2", "lebih dari 60 menit: 3")
        );

    [Fact]
    public void Minutes_between_two_rows_have_no_answer_when_seconds_count() =>
        Assert.Equal(
            [
                "keliru celah:tarif: Celah antara 30 menit dan 31 menit pada tabel tarif: misalnya 30 menit 30 detik tidak punya baris. Bila selalu utuh, tulis \"untuk: menit utuh\".",
            ],
            Of("menit", "sampai 30 menit: 1", "mulai 31 menit: 2")
        );

    [Fact]
    public void The_same_rows_leave_no_gap_when_only_whole_minutes_exist() =>
        Assert.Empty(Of("menit utuh", "sampai 30 menit: 1", "mulai 31 menit: 2"));

    [Fact]
    public void A_whole_minute_that_no_row_takes_is_named() =>
        Assert.Equal(
            [
                "keliru celah:tarif: Celah antara 30 menit dan 32 menit pada tabel tarif: misalnya 31 menit tidak punya baris.",
            ],
            Of("menit utuh", "sampai 30 menit: 1", "mulai 32 menit: 2")
        );

    [Fact]
    public void An_end_that_neither_row_includes_is_a_gap_of_one_value() =>
        Assert.Equal(
            [
                "keliru celah:tarif: Celah antara 30 menit dan 30 menit pada tabel tarif: misalnya 30 menit tidak punya baris.",
            ],
            Of("menit", "kurang dari 30 menit: 1", "lebih dari 30 menit: 2")
        );

    [Fact]
    public void An_end_that_both_rows_include_is_an_overlap() =>
        Assert.Equal(
            [
                "keliru tumpang-tindih:tarif: 30 menit ada di dua baris tabel tarif: \"sampai 30 menit\" dan \"mulai 30 menit\". Yang dipakai baris pertama.",
            ],
            Of("menit", "sampai 30 menit: 1", "mulai 30 menit: 2")
        );

    [Fact]
    public void Durations_start_at_zero_and_go_on_for_ever() =>
        Assert.Equal(
            [
                "perhatian celah:tarif: Di atas 60 menit tabel tarif kosong: misalnya 61 menit tidak punya baris.",
                "perhatian celah:tarif: Di bawah 1 menit tabel tarif kosong: misalnya 0 menit tidak punya baris.",
            ],
            Of("menit utuh", "mulai 1 sampai 60 menit: 1").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Scores_end_at_a_hundred_percent()
    {
        Assert.Empty(Of("persen", "kurang dari 50: 1", "mulai 50 sampai 100: 2"));
        Assert.Equal(
            ["perhatian celah:tarif: Di atas 99 persen tabel tarif kosong: misalnya 99,5 persen tidak punya baris."],
            Of("persen", "kurang dari 50: 1", "mulai 50 sampai 99: 2")
        );
    }

    [Fact]
    public void A_list_of_codes_is_no_scale_but_a_hole_inside_it_is_told()
    {
        Assert.Empty(Of("kelas_jabatan", "1: 1", "2: 2", "3: 3"));
        Assert.Equal(
            ["keliru celah:tarif: Celah antara 1 dan 3 pada tabel tarif: misalnya 2 tidak punya baris."],
            Of("kelas_jabatan", "1: 1", "3: 3")
        );
    }

    [Fact]
    public void A_row_that_an_earlier_one_hides_never_answers() =>
        Assert.Equal(
            [
                "keliru baris-mati:tarif: Baris \"mulai 5 sampai 8 menit\" pada tabel tarif tidak pernah terpakai: baris lain selalu lebih dulu cocok.",
                "keliru tumpang-tindih:tarif: 5 menit ada di dua baris tabel tarif: \"sampai 10 menit\" dan \"mulai 5 sampai 8 menit\". Yang dipakai baris pertama.",
            ],
            Of("menit utuh", "sampai 10 menit: 1", "mulai 5 sampai 8 menit: 2", "lainnya: 3")
        );

    [Fact]
    public void A_row_for_what_is_not_known_must_be_able_to_occur()
    {
        Assert.Empty(Of("waktu", "sampai 07.30: 1", "lebih dari 07.30: 2", "kosong: 3"));
        Assert.Equal(
            [
                "perhatian baris-mati:tarif: Baris \"kosong\" pada tabel tarif menunggu isian kosong, tetapi isiannya tidak pernah kosong.",
            ],
            Of("menit", "sampai 30 menit: 1", "lebih dari 30 menit: 2", "kosong: 3")
        );
    }

    [Fact]
    public void Words_without_a_row_are_listed_unless_the_table_says_lainnya()
    {
        Assert.Empty(Of("golongan", "III: 1", "IV: 2", "lainnya: 0"));
        Assert.Equal(
            ["perhatian kata-tanpa-baris:tarif: Tabel tarif tidak punya baris untuk: tanpa, I, II."],
            Of("golongan", "III: 1", "IV: 2")
        );
    }

    [Fact]
    public void A_table_of_two_keys_names_the_combinations_it_forgets() =>
        Assert.Equal(
            ["perhatian celah:tarif: Tabel tarif tidak punya baris untuk (tidak, 6 hari)."],
            Tables(
                """
                tabel:
                  tarif:
                    untuk: [ya/tidak, hari utuh]
                    hasil: rupiah
                    pasal: Pasal 2
                    baris:
                      "ya, sampai 5": 1
                      "ya, mulai 6": 2
                      "tidak, sampai 5": 3
                """,
                "tarif(ada(mulai_bertugas), hari_kerja)"
            )
        );

    /// <summary>The findings about a table with the given input and rows, looked up by a formula that fits.</summary>
    private static string[] Of(string input, params string[] rows)
    {
        var table = $$"""
            tabel:
              tarif:
                untuk: {{input}}
                hasil: rupiah
                pasal: Pasal 2
                baris:
            {{string.Join('\n', rows.Select(row => "      " + row))}}
            """;
        var formula = input switch
        {
            "menit" => "jumlah(tarif(menit_jadwal))",
            "menit utuh" => "jumlah(tarif(menit_jadwal))",
            "waktu" => "jumlah(tarif(masuk))",
            "persen" => "tarif(nilai_kegiatan)",
            _ => $"tarif({input})",
        };
        return Tables(table, formula);
    }

    private static string[] Tables(string table, string formula)
    {
        string[] kinds = ["celah", "tumpang-tindih", "baris-mati", "kata-tanpa-baris"];
        return
        [
            .. Small
                .Examine(Small.Month(formula, table))
                .Findings.Where(finding => kinds.Contains(finding.Kind))
                .Select(finding => $"{Word(finding.Severity)} {finding.Code}: {finding.Sentence}"),
        ];
    }

    private static string Word(Severity severity) =>
        severity switch
        {
            Severity.Wrong => "keliru",
            Severity.Attention => "perhatian",
            Severity.Note => "catatan",
        };
}
