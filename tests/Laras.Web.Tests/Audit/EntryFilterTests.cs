using Laras.Web.Audit;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class EntryFilterTests
{
    [Fact]
    public void What_is_empty_does_not_narrow()
    {
        var filter = EntryFilter.Read(" ", "", null, "besok", "", "  ");
        Assert.False(filter.IsNarrowed);
        Assert.Equal(("", "seluruh jejak"), (filter.Address().ToString(), filter.InWords()));
    }

    [Fact]
    public void An_address_leads_back_to_the_same_filter()
    {
        var filter = EntryFilter.Read("Nur & aini", "beri-peran", "DIKBUD", "2026-05-03", "04-05-2026", "100%");
        var fields = filter.Fields().ToDictionary();

        Assert.Equal(
            "?orang=Nur%20%26%20aini&jenis=beri-peran&opd=DIKBUD&dari=2026-05-03&sampai=2026-05-04&cari=100%25",
            filter.Address().ToString()
        );
        Assert.Equal(
            filter,
            EntryFilter.Read(
                fields[EntryFilter.PersonField],
                fields[EntryFilter.KindField],
                fields[EntryFilter.AgencyField],
                fields[EntryFilter.FromField],
                fields[EntryFilter.ToField],
                fields[EntryFilter.TextField]
            )
        );
    }

    [Theory]
    [InlineData(EntryFilter.TextMax)]
    [InlineData(EntryFilter.TextMax + 1)]
    public void Nobody_makes_the_search_read_a_novel(int length) =>
        Assert.Equal(
            EntryFilter.TextMax,
            EntryFilter.Read(new('a', length), null, null, null, null, null).Person!.Length
        );
}
