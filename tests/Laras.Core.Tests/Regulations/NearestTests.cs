using Laras.Core.Regulations;
using Xunit;

namespace Laras.Core.Tests.Regulations;

public sealed class NearestTests
{
    private static readonly string[] Words = ["nilai", "hari_kerja", "pagu", "pulang"];

    [Theory]
    [InlineData("nilia", "nilai")]
    [InlineData("nilay", "nilai")]
    [InlineData("harikerja", "hari_kerja")]
    [InlineData("pagy", "pagu")]
    [InlineData("gaji", null)]
    [InlineData("", null)]
    public void A_slip_of_the_fingers_finds_its_word(string word, string? near) =>
        Assert.Equal(near, Nearest.To(word, Words));

    [Fact]
    public void A_word_as_long_as_a_page_is_compared_with_nothing() =>
        Assert.Null(
            Nearest.To(new('a', 100_000), Enumerable.Range(0, 2_000).Select(i => new string('a', 100_000 + (i % 7))))
        );
}
