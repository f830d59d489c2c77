using Laras.Core.Regulations;
using Laras.Web.Regulations.Showing;
using Xunit;

namespace Laras.Web.Tests.Regulations.Showing;

public sealed class FactOriginTests
{
    [Fact]
    public void What_is_called_recorded_is_a_fact_that_every_regulation_may_use() =>
        Assert.Empty(FactOrigin.RecordedNames.Except(FactVocabulary.All.Select(fact => fact.Name)));

    [Theory]
    [InlineData("masuk", "tercatat", "boleh kosong")]
    [InlineData("hari_kerja", "tercatat", "harus ada")]
    [InlineData("nilai_perilaku", "diimpor", "harus ada")]
    [InlineData("ramadan", "tercatat", "bawaan: tidak")]
    [InlineData("apel", "belum dicatat program", "bawaan: tidak ada")]
    public void A_fact_says_where_it_comes_from_and_what_holds_without_it(string name, string words, string missing) =>
        Assert.Equal(new(words, missing), FactOrigin.Of(FactVocabulary.All.Single(fact => fact.Name == name)));

    [Theory]
    [InlineData("L, C", "teks hukum dibaca", "program yang dijalankan")]
    [InlineData("contoh", "contoh karangan")]
    [InlineData("X", "X")]
    public void Evidence_is_said_in_words(string written, params string[] words) =>
        Assert.Equal(words, EvidenceGrade.Of(written).Select(grade => grade.Words));
}
