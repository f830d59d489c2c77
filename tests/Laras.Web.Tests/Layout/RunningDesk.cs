using System.Text;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Layout;

/// <summary>The whole application on a free port of this machine, with a small town in a folder of its own.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string? folder;
    private readonly HttpClient client;

    /// <param name="folder">The folder to remove at the end; null for a second browser at the same desk.</param>
    private RunningDesk(WebApplication app, string? folder, SmallTown town)
    {
        this.app = app;
        this.folder = folder;
        Town = town;
        client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.Single()) };
    }

    public SmallTown Town { get; }

    /// <summary>A browser with cookies of its own, at the same application.</summary>
    public RunningDesk AnotherBrowser() => new(app, folder: null, Town);

    public Uri Address => client.BaseAddress!;

    public IServiceProvider Services => app.Services;

    /// <summary>Every address of the running application that is its own, not the framework's.</summary>
    public IReadOnlyList<RouteEndpoint> Routes =>
        [
            .. ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => !endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_')),
        ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RunningDesk> StartAsync(
        bool demonstration = true,
        Action<SmallTown, LarasDb>? prepare = null,
        string? regulations = null,
        IReadOnlyList<string>? arguments = null
    )
    {
        var (store, folder, town) = await PrepareAsync(demonstration, prepare);
        string[] elsewhere = regulations is null ? [] : ["--peraturan", regulations];
        var app = LarasApp.Build(["--port", "0", .. elsewhere, .. arguments ?? []], store);
        await app.StartAsync(Cancellation);
        return new(app, folder, town);
    }

    public static async Task<(DataStore Store, string Folder, SmallTown Town)> PrepareAsync(
        bool demonstration,
        Action<SmallTown, LarasDb>? prepare = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("laras-meja-").FullName;
        var store = new DataStore.Folder(folder);
        await using var db = store.Open();
        await Migrator.MigrateAsync(db, TimeProvider.System, Cancellation);
        var town = await SmallTown.BuildAsync(db, demonstration, Cancellation);
        prepare?.Invoke(town, db);
        await db.SaveChangesAsync(Cancellation);
        return (store, folder, town);
    }

    public async Task LiveThroughAprilAsync()
    {
        await using var db = app.Services.GetRequiredService<DataStore>().Open();
        await Town.LiveThroughAprilAsync(db, Cancellation);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path, Cancellation);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, Cancellation);

    public async Task<IDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await DocumentOf(answer);
    }

    public static async Task<IDocument> DocumentOf(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(Cancellation);
        var context = BrowsingContext.New(Configuration.Default);
        return await context.OpenAsync(request => request.Content(html), Cancellation);
    }

    public static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var page = await DocumentOf(answer);

        // The token of the sign-out form is new on every page.
        foreach (var token in page.QuerySelectorAll("[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }

        return page.DocumentElement.OuterHtml;
    }

    /// <summary>Takes a place by the form on the page, as a visitor does.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string name, string path = "/masuk")
    {
        var page = await PageAsync(path);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(form => form.TextContent.Contains(name, StringComparison.Ordinal));
        return await SendAsync(form);
    }

    public Task<HttpResponseMessage> SendAsync(IHtmlFormElement form)
    {
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Select(input => KeyValuePair.Create(input.Name ?? "", input.Value));
        return client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields), Cancellation);
    }

    /// <summary>Sends a form with what a person filled in; a field that is named again keeps all its values.</summary>
    public Task<HttpResponseMessage> SendAsync(IHtmlFormElement form, params (string Name, string Value)[] filled)
    {
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.Name ?? "", input.Value));
        return client.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent([
                .. hidden,
                .. filled.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ]),
            Cancellation
        );
    }

    /// <summary>Sends a form with a file, as a browser does.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(IHtmlFormElement form, string fileName, byte[] content)
    {
        using var body = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            body.Add(new StringContent(input.Value), input.Name ?? "");
        }

        // Built by hand, for a browser does not refuse a name that a library finds strange.
        var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"{form.QuerySelector<IHtmlInputElement>("input[type=file]")!.Name}\"; filename=\"{fileName}\""
        );
        body.Add(file);
        return await client.PostAsync(form.GetAttribute("action"), body, Cancellation);
    }

    public Task<HttpResponseMessage> PostJsonAsync(
        string path,
        object body,
        params (string Name, string Value)[] headers
    )
    {
        var text = JsonSerializer.Serialize(body, JsonSerializerOptions.Web);
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(text, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return client.SendAsync(request, Cancellation);
    }

    public Task<HttpResponseMessage> PostTextAsync(string path, string text) =>
        client.PostAsync(path, new StringContent(text), Cancellation);

    public async Task<T> ReadAsync<T>(Func<LarasDb, Task<T>> read)
    {
        await using var db = app.Services.GetRequiredService<DataStore>().Open();
        return await read(db);
    }

    /// <summary>Told to stop, the program writes what waits; the data can still be read.</summary>
    public Task StopAsync() => app.StopAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (folder is null)
        {
            return;
        }

        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
