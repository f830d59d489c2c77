using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Access;

public sealed class PasskeyTests(Browser browser, RunningLaras laras)
{
    [Fact]
    public async Task A_passkey_that_was_kept_opens_the_door_without_a_word_typed()
    {
        var page = await browser.NewPageAsync(laras);
        await FingerAsync(page);

        // A passkey belongs to a name; an address of numbers has none.
        var home = new UriBuilder(laras.Address) { Host = "localhost" }.Uri;
        await page.GotoAsync(new Uri(home, "/masuk").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Nurhayati" }).ClickAsync();
        await page.GotoAsync(new Uri(home, "/meja/akun").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan kunci sandi" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lepas" }).First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar", Exact = true }).First.ClickAsync();

        await page.GotoAsync(new Uri(home, "/masuk?cara=akun").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk dengan kunci sandi" }).ClickAsync();

        await page.WaitForURLAsync("**/meja/pegawai**");
        Assert.Contains("Nurhayati", await page.Locator(".saya").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A telephone with a finger that always fits, as Chromium makes it for tests.</summary>
    private static async Task FingerAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
