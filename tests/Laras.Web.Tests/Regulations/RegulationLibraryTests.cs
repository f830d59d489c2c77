using Laras.Web.Regulations;
using Xunit;

namespace Laras.Web.Tests.Regulations;

public sealed class RegulationLibraryTests
{
    [Fact]
    public void The_regulations_that_came_with_the_program_are_found_above_it() =>
        Assert.Contains(RegulationLibrary.Find(null).Folders(), folder => folder.Address == "perbup-12-2026");

    [Fact]
    public void A_folder_is_found_by_its_own_name_and_with_its_region_where_two_have_the_same()
    {
        using var law = new LawFolder()
            .Add("11-hulu", "perbup-1-2020")
            .Add("12-hilir", "perbup-1-2020")
            .Add("12-hilir", "perbup-2-2020");

        Assert.Equal(
            ["11-hulu.perbup-1-2020", "12-hilir.perbup-1-2020", "perbup-2-2020"],
            RegulationLibrary.Find(law.Root).Folders().Select(folder => folder.Address)
        );
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_regulations() =>
        Assert.Empty(RegulationLibrary.Find(Path.Combine(Path.GetTempPath(), "laras-tidak-ada")).Folders());
}
