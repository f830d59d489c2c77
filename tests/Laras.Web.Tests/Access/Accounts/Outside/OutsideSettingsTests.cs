using Laras.Web.Access.Accounts.Outside;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

public sealed class OutsideSettingsTests
{
    private const string Safe = "https://masuk.contoh.go.id/daerah";

    [Theory]
    [InlineData(Safe, true)]
    [InlineData("http://masuk.contoh.go.id", false)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://127.0.0.1.contoh.go.id", false)]
    [InlineData("ftp://masuk.contoh.go.id", false)]
    [InlineData("https://masuk.contoh.go.id/?daerah=1", false)]
    [InlineData("https://orang@localhost", false)]
    [InlineData("masuk.contoh.go.id", false)]
    public void Only_an_address_on_which_nobody_can_listen_in_is_taken(string authority, bool isTaken)
    {
        var settings = Set((OutsideSettings.AuthorityVariable, authority), (OutsideSettings.ClientVariable, "laras"));

        Assert.Equal(isTaken ? 0 : 1, OutsideSettings.Problems(settings).Count);
        Assert.Equal(isTaken, OutsideSettings.Read(settings, secret: null) is not null);
    }

    [Fact]
    public void Nothing_set_is_no_door_and_no_problem()
    {
        Assert.Null(OutsideSettings.Read(Set(), secret: null));
        Assert.Empty(OutsideSettings.Problems(Set()));
    }

    [Fact]
    public void Everything_that_is_set_wrongly_is_told_at_once()
    {
        var settings = Set(
            (OutsideSettings.AuthorityVariable, "http://masuk.contoh.go.id"),
            (OutsideSettings.NameVariable, new string('n', OutsideSettings.NameMax + 1))
        );

        Assert.Equal(3, OutsideSettings.Problems(settings).Count);
        Assert.Single(OutsideSettings.Problems(Set((OutsideSettings.ClientVariable, "laras"))));
    }

    [Fact]
    public void What_is_not_said_has_its_usual_value()
    {
        var settings = OutsideSettings.Read(
            Set((OutsideSettings.AuthorityVariable, Safe), (OutsideSettings.ClientVariable, "laras")),
            secret: ""
        )!;

        Assert.Equal(("nip", "masuk.contoh.go.id", null), (settings.NumberClaim, settings.Name, settings.Secret));
    }

    [Fact]
    public void A_secret_is_taken_from_nowhere_but_the_environment_and_shown_nowhere()
    {
        var commandLine = Set((OutsideSettings.SecretVariable, "terlihat semua orang"));
        var settings = OutsideSettings.Read(
            Set(
                (OutsideSettings.AuthorityVariable, Safe),
                (OutsideSettings.ClientVariable, "laras"),
                (OutsideSettings.SecretVariable, "terlihat semua orang")
            ),
            secret: "tertutup"
        )!;

        var problem = Assert.Single(OutsideSettings.ProblemsOfCommandLine(commandLine));
        Assert.DoesNotContain("terlihat", problem, StringComparison.Ordinal);
        Assert.Equal("tertutup", settings.Secret);
        Assert.DoesNotContain("tertutup", settings.ToString(), StringComparison.Ordinal);
    }

    private static IConfiguration Set(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
            .Build();
}
