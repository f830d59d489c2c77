using Laras.Core.Attendance.Kiosks;
using Xunit;

namespace Laras.Core.Tests.Attendance.Kiosks;

public sealed class CodeReadingTests
{
    private const string Secret = "ABCDEFGHJKMNPQRS";

    [Theory]
    [InlineData("K1.7KQ2MA.177784704.Y41RH7AR")]
    [InlineData("https://laras.contoh/saku/pindai#K1.7KQ2MA.177784704.Y41RH7AR")]
    public void The_camera_app_and_the_scanner_bring_the_same(string text) =>
        Assert.Equal(new CodeReading.Rotating(new("7KQ2MA", 177_784_704, "Y41RH7AR")), CodeReading.Of(text));

    [Fact]
    public void Typed_signs_are_read_as_people_type_them()
    {
        Assert.Equal(new CodeReading.Typed("Y41RH7AR"), CodeReading.Of("T1.y41r-h7ar"));
        Assert.Equal("Y0111H7", CodeSigns.Read("yO1i lh7"));
    }

    [Fact]
    public void Paper_and_cards_are_told_apart()
    {
        Assert.Equal(new CodeReading.Backup(Secret), CodeReading.Of($"B1.{Secret}"));
        Assert.Equal(new CodeReading.Poster(Secret), CodeReading.Of($"P1.{Secret}"));
        Assert.Equal(new CodeReading.Card("hash", null), CodeReading.Of("C1.hash.-"));
        Assert.Equal(new CodeReading.Card("hash", "foto"), CodeReading.Of("C1.hash.foto"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://toko.contoh/promo")]
    [InlineData("K1.7KQ2MA.-1.Y41RH7AR")]
    [InlineData("K1.7KQ2MA.99999999999999999999.Y41RH7AR")]
    [InlineData("K1.7KQ2MA.9223372036854775807.Y41RH7AR")]
    [InlineData("K1.7KQ2MA.177784704.Y41RH7A")]
    [InlineData("K1..177784704.Y41RH7AR")]
    [InlineData("B1.ABCDEFGHJKMNPQR")]
    [InlineData("K2.7KQ2MA.177784704.Y41RH7AR")]
    public void Whatever_else_is_read_is_no_code_of_ours(string text) =>
        Assert.IsType<CodeReading.Foreign>(CodeReading.Of(text));

    [Fact]
    public void A_text_longer_than_any_code_is_not_looked_at() =>
        Assert.IsType<CodeReading.Foreign>(
            CodeReading.Of(new string('a', CodeReading.TextMax) + "#K1.7KQ2MA.177784704.Y41RH7AR")
        );
}
