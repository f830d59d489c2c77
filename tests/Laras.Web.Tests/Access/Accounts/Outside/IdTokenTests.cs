using System.Security.Cryptography;
using System.Text;
using Laras.Web.Access.Accounts.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

public sealed class IdTokenTests
{
    private static readonly ECDsa Stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly (string About, Action<SecurityTokenDescriptor> Twist)[] Wrong =
    [
        ("another nonce", token => token.Claims["nonce"] = "bukan yang diminta"),
        ("no nonce", token => token.Claims.Remove("nonce")),
        ("for another client", token => token.Audience = "orang-lain"),
        ("for others too", token => token.Audiences.Add("orang-lain")),
        ("handed on by another client", token => token.Claims["azp"] = "orang-lain"),
        ("by another issuer", token => token.Issuer = "https://masuk.contoh.go.id"),
        ("signed with a key nobody published", token => token.SigningCredentials = Signed("kunci-asing")),
        ("signed by a stranger in the name of the key", token => token.SigningCredentials = Signed("kunci-1")),
        ("not signed", token => token.SigningCredentials = null),
        (
            "signed with the shared secret",
            token =>
                token.SigningCredentials = new(
                    new SymmetricSecurityKey(Encoding.UTF8.GetBytes(LocalProvider.Secret)),
                    SecurityAlgorithms.HmacSha256
                )
        ),
        ("expired a minute and a half ago", token => token.Expires = LocalProvider.NowUtc.AddSeconds(-90)),
        ("not valid for another minute and a half", token => token.NotBefore = LocalProvider.NowUtc.AddSeconds(90)),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_that_is_wrong_in_one_thing_opens_nothing()
    {
        await using var outside = await OutsideDesk.StartAsync();

        foreach (var (about, twist) in Wrong)
        {
            outside.Provider.Twist = twist;
            using var back = await outside.GoAsync();
            await outside.AssertRefusedAsync(OutsideRefusal.Strange, back, about);
        }

        outside.Provider.Twist = null;
        using var right = await outside.GoAsync();
        Assert.Equal("/meja", right.LeadsTo());
    }

    [Fact]
    public async Task Clocks_may_be_half_a_minute_apart()
    {
        await using var outside = await OutsideDesk.StartAsync();
        outside.Provider.Twist = token => token.Expires = LocalProvider.NowUtc.AddSeconds(-30);

        using var back = await outside.GoAsync();

        Assert.Equal("/meja", back.LeadsTo());
    }

    [Fact]
    public async Task When_the_provider_has_changed_its_key_whoever_tries_again_is_in()
    {
        await using var outside = await OutsideDesk.StartAsync();
        using var first = await outside.GoAsync();
        outside.Provider.ChangeKey();

        const int triesMax = 20;
        var tries = 0;
        string? leads;
        do
        {
            using var back = await outside.GoAsync();
            leads = back.LeadsTo();
            await Task.Delay(50, Token);
        } while (leads != "/meja" && ++tries < triesMax);

        Assert.Equal("/meja", leads);
        Assert.Equal(2, await outside.Desk.ReadAsync(db => db.Sessions.CountAsync(Token)));
    }

    private static SigningCredentials Signed(string name) => LocalProvider.Signing(Stranger, name);
}
