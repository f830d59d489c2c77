using Laras.Web.Access.Accounts.Passwords;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Passwords;

public sealed class PasswordRulesTests
{
    private static readonly PersonalWords Nurhayati = new()
    {
        Number = "197904122005012007",
        BirthDate = new(1979, 4, 12),
        NameParts = ["nurhayati", "wulandari"],
        RegionParts = ["kabupaten", "nusa", "laras"],
    };

    [Theory]
    [InlineData("197904122005012007")]
    [InlineData("19790412 200501 2 007")]
    [InlineData("05012007")]
    [InlineData("197904122005012007!")]
    public void Her_own_number_is_no_secret(string password) => Refused(password, "NIP");

    [Theory]
    [InlineData("12041979")]
    [InlineData("12-04-1979")]
    [InlineData("1979/04/12")]
    [InlineData("nur12041979")]
    public void Her_birth_date_is_no_secret(string password) => Refused(password, "tanggal lahir");

    [Theory]
    [InlineData("nurhayati")]
    [InlineData("Nurhayati79")]
    [InlineData("NurhayatiWulandari1")]
    [InlineData("Wul4ndari!!")]
    [InlineData("12nurhayati")]
    public void Her_name_with_a_few_digits_is_no_secret(string password) => Refused(password, "nama Anda");

    [Theory]
    [InlineData("NusaLaras2026")]
    [InlineData("kabupaten1")]
    public void The_name_of_the_region_is_no_secret(string password) => Refused(password, "nama daerah");

    [Theory]
    [InlineData("12345678")]
    [InlineData("87654321")]
    [InlineData("aaaaaaaa")]
    [InlineData("abcabcabc")]
    [InlineData("qwertyuiop")]
    [InlineData("qwerty123")]
    [InlineData("1qaz2wsx")]
    [InlineData("asdf1234")]
    [InlineData("11223344")]
    public void Runs_of_the_keyboard_are_refused(string password) => Refused(password, "berurutan");

    [Theory]
    [InlineData("password")]
    [InlineData("P4ssw0rd")]
    [InlineData("p@ssword123")]
    [InlineData("Bismillah")]
    [InlineData("bismillah123")]
    [InlineData("Indonesia45")]
    [InlineData("Indonesia!")]
    public void What_everybody_uses_is_refused(string password) => Refused(password, "paling sering");

    [Theory]
    [InlineData("kopi sungai payung")]
    [InlineData("Tujuh ekor kambing di 1979")]
    [InlineData("nurhayati suka durian")]
    [InlineData("Ünïcödé↑sandi")]
    [InlineData("x7#Qp2!v")]
    public void What_only_she_knows_is_taken(string password) =>
        Assert.Empty(PasswordRules.Problems(password, Nurhayati));

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void The_length_has_two_ends(int length, bool taken)
    {
        var password = string.Concat(Enumerable.Range(0, length).Select(place => (char)('!' + (place * 37 % 90))));
        Assert.Equal(taken, PasswordRules.Problems(password, Nurhayati).Count == 0);
    }

    [Fact]
    public void All_reasons_are_told_at_once_and_then_what_to_do()
    {
        var problems = PasswordRules.Problems("12041979", Nurhayati);
        Assert.Contains(problems, problem => problem.Contains("tanggal lahir", StringComparison.Ordinal));
        Assert.StartsWith("Pilih yang lain", problems[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_common_passwords_is_long_enough() => Assert.InRange(OftenChosen.Count, 450, 900);

    private static void Refused(string password, string because) =>
        Assert.Contains(
            PasswordRules.Problems(password, Nurhayati),
            problem => problem.Contains(because, StringComparison.Ordinal)
        );
}
