using Laras.Core.Regulations.Calculating;
using Laras.Web.Regulations;
using Xunit;

namespace Laras.Web.Tests.Regulations;

public sealed class WorkedCaseTests
{
    private readonly RegulationShelf shelf = new();

    [Theory]
    [InlineData("900.000", true)]
    [InlineData("900.001", false)]
    public void A_case_holds_to_the_last_rupiah(string expected, bool holds)
    {
        var worked = Assert.Single(Book(LawFolder.Files(expected: expected)).Cases);

        Assert.Equal(holds, worked.Holds);
        var outcome = Assert.Single(worked.Outcomes);
        Assert.Equal("Rp 900.000", outcome.Actual);
        Assert.Equal(holds, outcome.Difference is null);
    }

    [Fact]
    public void Every_amount_is_explained_down_to_its_facts()
    {
        var book = Book(LawFolder.Files());

        var told = Assert.Single(Assert.Single(book.Cases).Explain(book.Regulation!));

        Assert.Equal("Diterima", told.Label);
        Assert.Equal("Rp 1.000.000 × 90 persen", told.Explanation.Worked);
        Assert.Equal(["pagu", "nilai_kegiatan"], told.Explanation.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Days_on_which_the_same_was_recorded_are_told_together()
    {
        var library = RegulationLibrary.Find(null).Folders().Single(folder => folder.Address == "perbup-12-2026");
        var teacher = Book(RegulationFolder.FilesOf(library.Path)).Cases[0];

        Assert.Equal([17, 1, 1, 1, 1], teacher.Days.Select(alike => alike.Dates.Count));
        Assert.IsType<SlipResult.Calculated>(teacher.Slip);
    }

    private RegulationBook Book(IReadOnlyDictionary<string, string> files) => shelf.Of("perbup", files);
}
