using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Saku;

/// <summary>Whoever does not see the screen hears what a press has done, and reads on where a new screen begins.</summary>
public sealed class ByEarTests(Browser browser, SakuTown town) : IClassFixture<SakuTown>
{
    private const string Focused = "() => `${document.activeElement.tagName} ${document.activeElement.textContent}`";

    [Fact]
    public async Task After_Masuk_the_voice_speaks_and_every_screen_begins_at_its_head()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await town.ForgetTelephonesAsync();
        await using var context = await browser.NewTelephoneAsync(new());
        await context.Clock.InstallAsync(new() { TimeDate = town.Now.UtcDateTime });
        await Begun.MorningAsync(context, (_, day) => day["kind"] = "work");
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);
        var voice = page.Locator(".suara");
        Assert.Equal("", await voice.InnerTextAsync());
        await voice.EvaluateAsync("element => { element.dataset.before = 'ya'; }");

        await page.Locator(".tekan").First.ClickAsync();
        await page.Locator(".suara", new() { HasTextString = "Masuk" }).WaitForAsync();
        Assert.Matches(@"^Masuk \d\d\.\d\d sudah tercatat\.$", await voice.InnerTextAsync());
        Assert.Equal("ya", await voice.GetAttributeAsync("data-before"));
        Assert.Equal("H1 Bu Nurhayati", await page.EvaluateAsync<string>(Focused));

        await page.GetByRole(AriaRole.Link, new() { Name = "Saya" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Saya", Exact = true }).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.tagName === 'H1'");
        Assert.Equal("H1 Saya", await page.EvaluateAsync<string>(Focused));
        Assert.Equal("Saya · Laras", await page.TitleAsync());

        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bu Nurhayati" }).WaitForAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.tagName === 'H1'");
        Assert.Equal("Hadir · Laras", await page.TitleAsync());
    }

    [Fact]
    public async Task A_sheet_gives_the_focus_back_and_arrows_choose_a_reason()
    {
        Assert.SkipUnless(SakuTown.HasPhone, "The phone app is not built here: apt-get install nodejs npm");
        await town.ForgetTelephonesAsync();
        await using var context = await browser.NewTelephoneAsync(new());
        await context.Clock.InstallAsync(new() { TimeDate = town.Now.UtcDateTime });
        await Begun.MorningAsync(context, (_, day) => day["kind"] = "work");
        var page = await context.NewPageAsync();
        await Begun.BeginAsync(page, town);

        await page.GetByRole(AriaRole.Button, new() { Name = "Cara lain" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tutup" }).ClickAsync();
        await page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("BUTTON Cara lain", await page.EvaluateAsync<string>(Focused));

        await page.GetByRole(AriaRole.Link, new() { Name = "Saya" }).ClickAsync();
        await page.GetByLabel("Ikut HP").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.GetByLabel("Gelap").IsCheckedAsync());
        Assert.Equal("gelap", await page.Locator("html").GetAttributeAsync("data-tema"));
    }
}
