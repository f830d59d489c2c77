using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Tests.Layout;

namespace Laras.Web.Tests.Access.Matrix;

/// <summary>A browser of one person: its own cookies, and the token that its forms carry.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient client;
    private readonly CancellationToken cancellation;

    private Visitor(Uri address, CancellationToken cancellation)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() };
        client = new(handler) { BaseAddress = address };
        this.cancellation = cancellation;
    }

    private string Token { get; set; } = "";

    private string Name { get; init; } = "";

    /// <param name="Body">What is left of the page when its token is taken out; a refusal never repeats what was asked.</param>
    public sealed record Answer(HttpStatusCode Status, string? Location, string Body)
    {
        public bool IsDoor => Location?.StartsWith("/masuk", StringComparison.Ordinal) == true;

        /// <summary>Nobody is signed in any more.</summary>
        public bool IsOutside => IsDoor || Status == HttpStatusCode.Unauthorized;
    }

    public static async Task<Visitor> SignInAsync(Uri address, string name, CancellationToken cancellation)
    {
        var visitor = new Visitor(address, cancellation) { Name = name };
        await visitor.SignInAsync();
        return visitor;
    }

    public async Task SignInAsync()
    {
        using var door = await client.GetAsync("/masuk", cancellation);
        var form = (await RunningDesk.DocumentOf(door))
            .QuerySelectorAll<IHtmlFormElement>("form")
            .First(form => form.TextContent.Contains(Name, StringComparison.Ordinal));
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Select(input => KeyValuePair.Create(input.Name ?? "", input.Value));
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(form.GetAttribute("action"), body, cancellation);
        using var desk = await client.GetAsync("/meja/pegawai", cancellation);
        Token =
            (await RunningDesk.DocumentOf(desk)).QuerySelector($"[name={TokenField}]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"{Name} could not sign in.");
    }

    /// <summary>Sends an empty form, or empty JSON where a program asks; without its token it is turned away behind the gate, before it can change anything.</summary>
    public async Task<Answer> AskAsync(string verb, string path, bool withToken)
    {
        using var request = new HttpRequestMessage(new(verb), path);
        if (verb == "POST")
        {
            request.Content = path.StartsWith("/api/", StringComparison.Ordinal)
                ? new StringContent("{}", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent(
                    withToken ? [KeyValuePair.Create(TokenField, Token)] : Array.Empty<KeyValuePair<string, string>>()
                );
        }

        using var answer = await client.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        return new(answer.StatusCode, answer.Headers.Location?.ToString(), TokenInput().Replace(body, ""));
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<input[^>]*__RequestVerificationToken[^>]*>")]
    private static partial Regex TokenInput();
}
