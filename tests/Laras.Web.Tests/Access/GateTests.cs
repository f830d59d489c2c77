using System.Net;
using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Tests.Access.Matrix;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access;

public sealed class GateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("none")]
    [InlineData("empty")]
    [InlineData("garbage")]
    [InlineData("never given")]
    [InlineData("expired")]
    [InlineData("ended")]
    public async Task Without_a_valid_cookie_every_address_leads_to_the_door(string cookie)
    {
        IReadOnlyList<Seat> seats = [];
        await using var desk = await RunningDesk.StartAsync(
            prepare: (town, db) =>
            {
                seats = MatrixTown.Extend(town, db);
                db.Sessions.Add(
                    SessionOf(town.Leader.Id, Expired, expires: new(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc))
                );
                var ended = SessionOf(town.Leader.Id, Ended, expires: new(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                ended.End("keluar", new(2026, 5, 2, 0, 0, 0, DateTimeKind.Utc));
                db.Sessions.Add(ended);
            }
        );
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = desk.Address,
        };
        if (CookieOf(cookie) is { } value)
        {
            client.DefaultRequestHeaders.Add("Cookie", value);
        }

        var open = new List<string>();
        foreach (var cell in desk.Routes.SelectMany(Cell.Of).Where(cell => !Permissions.IsPublic(cell.Address)))
        {
            var path = cell.Path(seats[0]);
            using var request = new HttpRequestMessage(new(cell.Verb), path);
            using var answer = await client.SendAsync(request, Cancellation);
            var isTurnedAway = path.StartsWith("/api/", StringComparison.Ordinal)
                ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.Headers.Location?.ToString().StartsWith(Gate.DoorPath, StringComparison.Ordinal) == true;
            if (!isTurnedAway)
            {
                open.Add($"{cell.Verb} {path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task A_form_that_was_cut_off_is_not_sent_again_after_signing_in()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = desk.Address,
        };
        using var answer = await client.PostAsync("/meja/tpp/2026-04/hitung", null, Cancellation);
        Assert.Equal("/masuk", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/meja/pegawai", HttpStatusCode.OK)]
    [InlineData("/meja/ringkasan", HttpStatusCode.NotFound)]
    [InlineData("/meja/belum-ada", HttpStatusCode.NotFound)]
    public async Task Head_answers_what_get_answers_without_a_body(string path, HttpStatusCode expected)
    {
        await using var desk = await RunningDesk.StartAsync();
        using var visitor = await Visitor.SignInAsync(desk.Address, "Nurhayati", Cancellation);

        var answer = await visitor.AskAsync("HEAD", path, withToken: false);

        Assert.Equal(expected, answer.Status);
        Assert.Empty(answer.Body);
    }

    [Theory]
    [InlineData("DELETE", "/meja/tpp/2026-04/hitung")]
    [InlineData("PUT", "/meja/pegawai")]
    [InlineData("PATCH", "/meja")]
    public async Task A_verb_that_stands_in_no_row_finds_nothing(string verb, string path)
    {
        await using var desk = await RunningDesk.StartAsync();
        using var visitor = await Visitor.SignInAsync(desk.Address, "Rusdi Amran", Cancellation);

        var answer = await visitor.AskAsync(verb, path, withToken: false);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task A_program_is_answered_in_its_own_tongue()
    {
        await using var desk = await RunningDesk.StartAsync();
        using var client = new HttpClient { BaseAddress = desk.Address };

        using var answer = await client.GetAsync("/api/belum-ada", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static readonly string Expired = SessionToken.New();
    private static readonly string Ended = SessionToken.New();

    private static Session SessionOf(EmployeeId person, string token, DateTime expires) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            TokenHash = SessionToken.HashOf(token),
            EmployeeId = person,
            Kind = SessionKind.Desk,
            Browser = "uji",
            CreatedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
            ExpiresAtUtc = expires,
            LastSeenAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
            ChangedAtUtc = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
        };

    /// <summary>Null for no cookie at all.</summary>
    private static string? CookieOf(string cookie) =>
        cookie switch
        {
            "none" => null,
            "empty" => "laras-masuk=",
            "garbage" => "laras-masuk=bukan-karcis-apa-pun",
            "expired" => $"laras-masuk={Expired}",
            "ended" => $"laras-masuk={Ended}",
            "never given" => $"laras-masuk={SessionToken.New()}",
            _ => throw new ArgumentOutOfRangeException(nameof(cookie)),
        };
}
