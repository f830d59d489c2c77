using System.Net;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Laras.Web.Tests.Access.Safety;

public sealed class BehindAProxyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_named_proxy_says_is_believed_and_cookies_then_never_leave_over_http()
    {
        await using var laras = await Running.StartAsync("--di-balik-proksi", "127.0.0.1");

        using var answer = await laras.GetAsync("/masuk", ("X-Forwarded-Proto", "https"));

        Assert.Equal([SecurityHeaders.Transport], answer.Headers.GetValues("Strict-Transport-Security"));
        foreach (var cookie in answer.Headers.GetValues("Set-Cookie"))
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData()]
    [InlineData("--di-balik-proksi", "10.1.2.3")]
    public async Task What_anybody_else_says_about_the_way_is_not_believed(params string[] arguments)
    {
        await using var laras = await Running.StartAsync(arguments);

        using var answer = await laras.GetAsync(
            "/masuk",
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", "10.9.9.9")
        );

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie => Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task An_address_that_a_named_proxy_passes_on_is_that_of_the_caller()
    {
        await using var laras = await Running.StartAsync("--di-balik-proksi", "127.0.0.1");
        var here = await laras.SignInAsync();
        var elsewhere = await laras.SignInAsync(("X-Forwarded-For", "10.9.9.9"));

        // Only from its own machine is the demonstration open.
        Assert.Equal((Gate.DoorPath, false), (elsewhere, here == Gate.DoorPath));
    }

    /// <summary>The application with its own arguments; the town is there only to have a door.</summary>
    private sealed class Running(WebApplication app, string folder, SmallTown town) : IAsyncDisposable
    {
        private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new(app.Urls.Single()),
        };

        public static async Task<Running> StartAsync(params string[] arguments)
        {
            var (store, folder, town) = await RunningDesk.PrepareAsync(demonstration: true);
            var app = LarasApp.Build(["--port", "0", .. arguments], store);
            await app.StartAsync(Token);
            return new(app, folder, town);
        }

        public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            return await client.SendAsync(request, Token);
        }

        public async Task<string> SignInAsync(params (string Name, string Value)[] headers)
        {
            using var page = await GetAsync("/masuk");
            var door = await RunningDesk.DocumentOf(page);
            var token = door.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/masuk/peragaan");
            request.Content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token),
                new("orang", town.Leader.Id.ToString()),
            ]);
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            using var answer = await client.SendAsync(request, Token);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return answer.Headers.Location!.OriginalString;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
