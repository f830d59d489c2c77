using Laras.Web.Audit;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class ChangedFieldsTests
{
    [Fact]
    public void Each_field_stands_once_with_both_sides_and_knows_whether_it_changed()
    {
        var fields = ChangedFields.Of(
            """{"Status":"Hadir","Date":"2026-04-07","Reason":null}""",
            """{"Status":"Sakit","Date":"2026-04-07","Letter":"440/12"}"""
        );

        Assert.Equal(
            [
                new("status", "Hadir", "Sakit"),
                new("tanggal", "7 April 2026", "7 April 2026"),
                new("surat", null, "440/12"),
                new ChangedFields.Field("alasan", "kosong", null),
            ],
            fields
        );
        Assert.Equal([true, false, true, true], fields.Select(field => field.IsChanged));
    }

    [Theory]
    [InlineData("""{"Net":3350235}""", "diterima (Rp)", "3.350.235")]
    [InlineData("""{"Share":0.5}""", "share", "0.5")]
    [InlineData("""{"IsOpen":true}""", "is open", "ya")]
    [InlineData("""{"IsOpen":false}""", "is open", "tidak")]
    [InlineData("""{"Name":""}""", "nama", "kosong")]
    [InlineData("""{"nilai_perilaku":"92 persen"}""", "nilai perilaku", "92 persen")]
    [InlineData("""{"Post":{"Name":"Guru"}}""", "jabatan · nama", "Guru")]
    [InlineData("""[7]""", "1", "7")]
    [InlineData("\"teks\"", "isi", "teks")]
    public void A_field_is_told_in_the_words_of_the_office(string json, string name, string value) =>
        Assert.Equal([new(name, null, value)], ChangedFields.Of(null, json));

    [Theory]
    [InlineData("{")]
    [InlineData("<script>")]
    public void A_text_that_somebody_broke_is_shown_as_it_stands(string broken) =>
        Assert.Equal([new("isi", broken, null)], ChangedFields.Of(broken, null));

    [Fact]
    public void An_entry_without_fields_has_none() => Assert.Empty(ChangedFields.Of(null, null));

    [Fact]
    public void A_name_that_stands_twice_counts_as_everybody_reads_it() =>
        Assert.Equal([new("nilai", null, "2")], ChangedFields.Of(null, """{"Value":1,"Value":2}"""));

    [Theory]
    [InlineData(ChangedFields.FieldsMax, ChangedFields.FieldsMax)]
    [InlineData(ChangedFields.FieldsMax + 1, ChangedFields.FieldsMax)]
    public void More_fields_than_a_page_holds_are_left_to_the_download(int fields, int shown) =>
        Assert.Equal(shown, ChangedFields.Of(null, $"[{string.Join(',', Enumerable.Range(0, fields))}]").Count);
}
