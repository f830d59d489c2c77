using System.Net;
using Laras.Web.Access.Accounts.Outside;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.Outside;

/// <summary>A real region that has agreed with a provider on this machine, and the steps of somebody who goes there.</summary>
internal sealed class OutsideDesk : IAsyncDisposable
{
    public const string Name = "SSO Nusa Laras";

    private OutsideDesk(RunningDesk desk, LocalProvider provider)
    {
        Desk = desk;
        Provider = provider;
    }

    public RunningDesk Desk { get; }
    public LocalProvider Provider { get; }

    public static async Task<OutsideDesk> StartAsync(
        Action<SmallTown, LarasDb>? prepare = null,
        LocalProvider? with = null
    )
    {
        // The same in every test, and without an address nobody looks at it.
        Environment.SetEnvironmentVariable(OutsideSettings.SecretVariable, LocalProvider.Secret);
        var provider = with ?? await LocalProvider.StartAsync();
        var desk = await RunningDesk.StartAsync(
            demonstration: false,
            (town, db) =>
            {
                People.GiveAccount(db, town.Teacher);
                prepare?.Invoke(town, db);
            },
            arguments:
            [
                $"--{OutsideSettings.AuthorityVariable}",
                provider.Address,
                $"--{OutsideSettings.ClientVariable}",
                LocalProvider.Client,
                $"--{OutsideSettings.NameVariable}",
                Name,
            ]
        );
        return new(desk, provider);
    }

    /// <summary>The button, the provider, and the way back.</summary>
    public async Task<HttpResponseMessage> GoAsync(string button = LeaveForProvider.Path) =>
        await Desk.GetAsync((await ThereAsync(button)).PathAndQuery);

    /// <summary>The button and the provider; the address of the way back, which is not gone yet.</summary>
    public async Task<Uri> ThereAsync(string button = LeaveForProvider.Path)
    {
        using var left = await Desk.GetAsync(button);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        return await Provider.SignInAsync(left.Headers.Location!);
    }

    /// <summary>Comes back refused: no session, and a page that says why and shows the other ways.</summary>
    public async Task AssertRefusedAsync(OutsideRefusal why, HttpResponseMessage answer, string? about = null)
    {
        var leads = answer.LeadsTo();
        Assert.True(
            leads?.StartsWith($"/masuk?luar={why.Word()}", StringComparison.Ordinal) == true,
            $"{about ?? why.Word()}: {leads}"
        );
        var page = await Desk.PageAsync(leads);
        Assert.Contains(
            why.Sentence(Name),
            page.QuerySelector("[role=alert]:not([hidden])")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotNull(page.QuerySelector("[name=sandi]"));
        Assert.NotNull(page.QuerySelector("a[href='/mulai']"));
        Assert.Equal(0, await Desk.ReadAsync(db => db.Sessions.CountAsync(TestContext.Current.CancellationToken)));
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
