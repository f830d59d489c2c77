using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Employees;
using Xunit;

namespace Laras.Core.Tests.Employees;

public sealed class NipTests
{
    private const int Runs = 500;

    [Theory]
    [InlineData("198504122010011012")]
    [InlineData("19850412 201001 1 012")]
    [InlineData("'198504122010011012")]
    [InlineData("\"19850412.201001.1.012\"")]
    [InlineData("  19850412-201001-1-012\u00A0")]
    public void A_number_is_read_however_it_was_written(string written)
    {
        Assert.True(Nip.TryParse(written, out var nip));
        Assert.Equal("198504122010011012", nip.Digits);
        Assert.Equal("19850412 201001 1 012", nip.ToString());
        Assert.Equal((new DateOnly(1985, 4, 12), new Month(2010, 1), Sex.Male), (nip.BirthDate, nip.Start, nip.Sex));
    }

    [Theory]
    [InlineData("1,97905122002062E+17")]
    [InlineData("1.97905122002062E+17")]
    [InlineData("1,98E+17")]
    [InlineData("2e17")]
    public void What_excel_shortened_cannot_be_recovered_and_the_sentence_says_so(string written)
    {
        Assert.False(Nip.TryParse(written, out _, out var problem));
        Assert.Contains(written, problem, StringComparison.Ordinal);
        Assert.Contains("tidak dapat dipulihkan", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "yang tertulis 0 angka")]
    [InlineData("19850412201001101", "yang tertulis 17 angka")]
    [InlineData("1985041220100110122", "yang tertulis 19 angka")]
    [InlineData("19850412201001101O", "huruf atau tanda lain")]
    [InlineData("198502292010011012", "bukan tanggal lahir")]
    [InlineData("198513122010011012", "bukan tanggal lahir")]
    [InlineData("198504122010001012", "tidak boleh 00")]
    [InlineData("198504122010010012", "harus 1 (pria) atau 2 (wanita)")]
    [InlineData("198504122010013012", "harus 1 (pria) atau 2 (wanita)")]
    [InlineData("198504122010011000", "Excel yang membulatkan")]
    public void What_cannot_be_a_number_is_refused_with_the_place(string written, string expected)
    {
        Assert.False(Nip.TryParse(written, out _, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("200004122015011012", false)]
    [InlineData("200004122016011012", true)]
    [InlineData("195004122010011012", true)]
    [InlineData("195004122011011012", false)]
    public void Duty_begins_between_the_ages_of_16_and_60(string written, bool plausible) =>
        Assert.Equal(plausible, Nip.TryParse(written, out _));

    [Theory]
    [InlineData("198504122023121012", false)]
    [InlineData("198504122023131012", true)]
    [InlineData("198504122023211012", true)]
    [InlineData("198504122023992012", true)]
    public void Above_month_twelve_the_digits_are_the_code_of_a_contract(string written, bool pppk)
    {
        Assert.True(Nip.TryParse(written, out var nip));
        Assert.Equal(pppk, nip.IsPppk);
        Assert.Equal(!pppk, nip.Start.HasValue);
        Assert.Equal(!pppk, nip.Fits(EmploymentKind.Pns));
        Assert.True(nip.Fits(EmploymentKind.Pppk));
        Assert.False(nip.Fits(EmploymentKind.NonAsn));
    }

    [Fact]
    public void An_unset_number_is_our_mistake() => Assert.Throws<InvalidOperationException>(() => default(Nip).Digits);

    [Fact]
    public void Every_number_survives_any_decoration() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs),
            Prop.ForAll(
                Numbers().Zip(Gen.ListOf(Gen.Elements(" ", "'", ".", "-", "\u00A0", ""))).ToArbitrary(),
                pair =>
                    Nip.TryParse(Decorate(pair.Item1, [.. pair.Item2]), out var nip)
                    && nip.Digits == pair.Item1
                    && Nip.TryParse(nip.ToString(), out var again)
                    && again == nip
            )
        );

    [Fact]
    public void Any_text_gives_a_number_or_a_sentence_and_never_an_exception() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs),
            Prop.ForAll(
                Gen.Elements("0123456789E+., '/x\u0660".ToCharArray()).ArrayOf().ToArbitrary(),
                characters =>
                {
                    var parsed = Nip.TryParse(new string(characters), out var nip, out var problem);
                    return parsed ? nip.Digits.Length == 18 : problem is { Length: > 20 };
                }
            )
        );

    /// <summary>Numbers of people who never lived: the serial stays between 900 and 999.</summary>
    private static Gen<string> Numbers() =>
        from born in Gen.Choose(0, 15_000)
        from age in Gen.Choose(17, 59)
        from month in Gen.Choose(1, 99)
        from sex in Gen.Choose(1, 2)
        from serial in Gen.Choose(900, 999)
        let birth = new DateOnly(1960, 1, 1).AddDays(born)
        select $"{birth:yyyyMMdd}{birth.Year + age}{month:00}{sex}{serial}";

    private static string Decorate(string digits, string[] decorations) =>
        string.Concat(digits.Select((digit, place) => (place < decorations.Length ? decorations[place] : "") + digit));
}
