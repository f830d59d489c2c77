using Laras.Core.Regulations.Showing;
using Xunit;

namespace Laras.Core.Tests.Regulations.Showing;

public sealed class ReadableRegulationTests
{
    private static readonly IReadOnlyList<Chapter> Chapters = ReadableRegulation.Of(WorkedTeacher.Perbup);

    [Theory]
    [InlineData("jam_masuk", "Jam masuk pukul 06.30.")]
    [InlineData("bobot_kehadiran", "Bobot kehadiran 40 persen dari pagu.")]
    [InlineData("potongan_terlambat", "Potongan terlambat hari itu ialah menit terlambat × harga semenit.")]
    [InlineData(
        "tpp_kegiatan",
        "TPP kegiatan ialah bobot kegiatan × nilai kegiatan; paling banyak bobot kegiatan; dibulatkan ke rupiah terdekat."
    )]
    public void A_clause_reads_as_a_sentence(string name, string expected) =>
        Assert.Equal(expected, string.Concat(Clause(name).Sentence.Select(phrase => phrase.Text)));

    [Fact]
    public void The_numbers_of_law_stand_out_in_their_sentence() =>
        Assert.Contains(new Phrase("06.30", PhraseKind.Number, "jam_masuk"), Clause("jam_masuk").Sentence);

    [Fact]
    public void A_table_is_shown_row_by_row() =>
        Assert.Contains(new ClauseRow("9", "Rp 3.780.000"), Clause("pagu_kelas").Rows);

    [Fact]
    public void Every_clause_names_its_pasal() =>
        Assert.All(Chapters.SelectMany(chapter => chapter.Clauses), clause => Assert.NotEmpty(clause.Pasal.Text));

    [Theory]
    [InlineData(
        "maks(0 rupiah, pagu - 5 rupiah) x 2",
        "Hasil ialah (pagu TPP − Rp 5, paling sedikit Rp 0) × 2; dibulatkan ke rupiah terdekat."
    )]
    [InlineData(
        "maks(0 rupiah, pagu - 5 rupiah)",
        "Hasil ialah pagu TPP − Rp 5, paling sedikit Rp 0; dibulatkan ke rupiah terdekat."
    )]
    [InlineData("(pagu - 5 rupiah) x 2", "Hasil ialah (pagu TPP − Rp 5) × 2; dibulatkan ke rupiah terdekat.")]
    public void What_belongs_together_in_a_product_stands_in_parentheses(string formula, string expected)
    {
        var clauses = ReadableRegulation.Of(Small.Read(Small.Month(formula))).SelectMany(chapter => chapter.Clauses);

        var sentence = clauses.Single(clause => clause.Name == "hasil").Sentence;

        Assert.Equal(expected, string.Concat(sentence.Select(phrase => phrase.Text)));
    }

    private static Clause Clause(string name) =>
        Chapters.SelectMany(chapter => chapter.Clauses).Single(clause => clause.Name == name);
}
