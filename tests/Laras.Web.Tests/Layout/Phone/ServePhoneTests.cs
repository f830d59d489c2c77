using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Laras.Web.Access;
using Laras.Web.Layout.Phone;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Layout.Phone;

public sealed class ServePhoneTests
{
    private const string Telephone =
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";

    [Theory]
    [InlineData("/saku/hadir")]
    [InlineData("/saku/mulai")]
    public async Task The_app_opens_without_signing_in_and_says_nothing_about_anybody(string path)
    {
        await using var desk = await BuiltAsync();
        using var answer = await desk.GetAsync(path);
        var body = await TextAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal(SecurityHeaders.Policy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotMatch("<style|style=|<script(?![^>]*src=)", body);
        Assert.DoesNotContain("https://", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Camera_and_place_may_be_asked_for_in_the_app_and_nowhere_else()
    {
        await using var desk = await BuiltAsync();
        using var phone = await desk.GetAsync("/saku/hadir");
        using var door = await desk.GetAsync("/masuk");

        Assert.Equal(
            "camera=(self), microphone=(), geolocation=(self)",
            Assert.Single(phone.Headers.GetValues("Permissions-Policy"))
        );
        Assert.Equal(
            "camera=(), microphone=(), geolocation=()",
            Assert.Single(door.Headers.GetValues("Permissions-Policy"))
        );
    }

    [Fact]
    public async Task What_the_shell_and_the_manifest_name_is_there()
    {
        await using var desk = await BuiltAsync();
        var shell = await TextAsync(await desk.GetAsync("/saku/hadir"));
        var manifest = await TextAsync(await desk.GetAsync("/saku/manifest.webmanifest"));
        var icons = JsonDocument.Parse(manifest).RootElement.GetProperty("icons").EnumerateArray().ToList();
        var named = Regex
            .Matches(shell, "(?:src|href)=\"(/saku/[^\"]+)\"")
            .Select(match => match.Groups[1].Value)
            .Concat(icons.Select(icon => "/saku/" + icon.GetProperty("src").GetString()));

        foreach (var address in named)
        {
            using var file = await desk.GetAsync(address);
            Assert.True(file.IsSuccessStatusCode, address);
            Assert.NotEqual("text/html", file.Content.Headers.ContentType?.MediaType);
            Assert.Equal(
                address.Contains("/assets/", StringComparison.Ordinal)
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
                file.Headers.CacheControl?.ToString()
            );
        }

        Assert.Contains(icons, icon => icon.GetProperty("sizes").GetString() == "192x192");
        Assert.Contains(icons, icon => icon.GetProperty("sizes").GetString() == "512x512");
    }

    [Theory]
    [InlineData("/saku/assets/index-lama.js")]
    [InlineData("/saku/assets/index-lama")]
    [InlineData("/saku/sw-lama.js")]
    public async Task A_file_that_is_gone_is_missing_and_never_a_page(string path)
    {
        await using var desk = await BuiltAsync();
        using var answer = await desk.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_bare_name_of_the_app_leads_to_its_first_screen()
    {
        await using var desk = await BuiltAsync();
        using var answer = await desk.GetAsync("/saku");
        Assert.Equal("/saku/hadir", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/", true, "/saku/hadir")]
    [InlineData("/", false, "/meja")]
    public async Task A_telephone_is_led_to_the_app_and_a_computer_to_the_desk(string path, bool onPhone, string leads)
    {
        await using var desk = await BuiltAsync();
        using var answer = await AskAsync(desk, path, onPhone ? Telephone : "");
        Assert.Equal(leads, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("Nurhayati", "/saku/hadir")]
    [InlineData("Rusdi Amran", "/meja/ringkasan")]
    public async Task After_signing_in_on_a_telephone_who_has_no_desk_is_led_to_the_app(string name, string leads)
    {
        await using var desk = await BuiltAsync();
        (await desk.SignInAsync(name)).Dispose();
        using var answer = await AskAsync(desk, "/meja", Telephone);
        Assert.Equal(leads, answer.Headers.Location?.ToString());
    }

    private static Task<HttpResponseMessage> AskAsync(RunningDesk desk, string path, string browser)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        return desk.SendAsync(request);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<RunningDesk> BuiltAsync()
    {
        var desk = await RunningDesk.StartAsync();
        if (!desk.Services.GetRequiredService<PhoneFiles>().IsBuilt)
        {
            await desk.DisposeAsync();
            Assert.Skip("The phone app is not built here: apt-get install nodejs npm");
        }

        return desk;
    }
}
