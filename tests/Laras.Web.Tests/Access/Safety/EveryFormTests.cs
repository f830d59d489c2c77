using System.Net;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage.Backups;
using Laras.Web.Tests.Tpp;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Access.Safety;

/// <summary>Everything that can be sent is sent by somebody who may, in every way in which another site could do it.</summary>
public sealed class EveryFormTests
{
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Who is here and since when is written by the visit itself.</summary>
    private static readonly string[] WrittenByVisiting = ["sessions", "accounts", "bound_devices", "protection_keys"];

    /// <summary>The sealer follows the journal in its own time, whoever visits.</summary>
    private static readonly string[] WrittenBySealing = ["journal_leaves", "journal_heads"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forms =>
        [
            .. Permissions
                .Addresses.Where(address => !address.StartsWith("GET ", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public async Task No_form_is_taken_without_its_token_or_from_another_site_and_no_row_changes()
    {
        await using var desk = await OpenAsync();
        var token = await TokenAsync(desk);
        var before = await SumsAsync(desk);
        var taken = new List<string>();

        foreach (var form in Forms.Select(row => row.Data))
        {
            // What a script sends is JSON, which no form of another site can write; it needs no token besides.
            if (!IsAskedByScript(form))
            {
                await ExpectRefusalAsync("without a token", new Form(null));
                await ExpectRefusalAsync("with another token", new Form("CfDJ8" + token[5..^4] + "AAAA"));
            }

            await ExpectRefusalAsync("from another site", new Form(token, ("Sec-Fetch-Site", "cross-site")));
            await ExpectRefusalAsync("from a neighbour", new Form(token, ("Sec-Fetch-Site", "same-site")));
            await ExpectRefusalAsync("by an old browser", new Form(token, ("Origin", "https://contoh.invalid")));
            await ExpectRefusalAsync("from nowhere", new Form(token, ("Origin", "null")));

            async Task ExpectRefusalAsync(string how, Form said)
            {
                using var answer = await SendAsync(desk, form, said);
                if (answer.StatusCode != HttpStatusCode.BadRequest && !IsShutByTheMonth(form, answer))
                {
                    taken.Add($"{form} {how}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(taken);
        Assert.Equal(before, await SumsAsync(desk));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", null)]
    public async Task Our_own_form_with_its_token_is_taken(string header, string? value)
    {
        await using var desk = await OpenAsync();
        var token = await TokenAsync(desk);

        using var answer = await SendAsync(
            desk,
            "POST /keluar",
            new(token, (header, value ?? desk.Address.GetLeftPart(UriPartial.Authority)))
        );

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>A month that has gone on refuses the step before anybody looks at the form.</summary>
    private static bool IsShutByTheMonth(string address, HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Conflict && Permissions.Find(address) is { States.Count: > 0 };

    private static bool IsAskedByScript(string address) =>
        address.StartsWith("POST /api/", StringComparison.Ordinal) || address == "POST /masuk/pin";

    private sealed record Form(string? Token, params (string Name, string Value)[] Headers);

    private static async Task<RunningDesk> OpenAsync()
    {
        // One person with every office, so that nothing but the form itself can be the reason for a refusal.
        var desk = await RunningDesk.StartAsync(
            prepare: (town, db) =>
            {
                foreach (var role in Enum.GetValues<Role>().Where(role => role is not (Role.Employee or Role.Superior)))
                {
                    db.RoleGrants.Add(
                        new()
                        {
                            Id = Guid.CreateVersion7(),
                            EmployeeId = town.Teacher.Id,
                            Role = role,
                            Letter = "SK 800/2/2020 (contoh)",
                            From = new(2020, 1, 1),
                            GrantedBy = "uji",
                            GrantedAtUtc = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                        }
                    );
                }
            }
        );
        await desk.ReadAsync(async db =>
        {
            await PaidApril.PrepareAsync(desk.Town, db, Token);
            return true;
        });
        using var sat = await desk.SignInAsync("Nurhayati");
        Assert.Equal(HttpStatusCode.Redirect, sat.StatusCode);
        return desk;
    }

    private static async Task<string> TokenAsync(RunningDesk desk)
    {
        var page = await desk.PageAsync("/meja/pegawai");
        return page.QuerySelector($"[name={TokenField}]")!.GetAttribute("value")!;
    }

    private static async Task<HttpResponseMessage> SendAsync(RunningDesk desk, string address, Form form)
    {
        var parts = address.Split(' ');
        using var request = new HttpRequestMessage(new(parts[0]), FilledRoute.Of(parts[1]));
        request.Content = new FormUrlEncodedContent(form.Token is null ? [] : [new(TokenField, form.Token)]);
        foreach (var (name, value) in form.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await desk.SendAsync(request);
    }

    private static async Task<List<string>> SumsAsync(RunningDesk desk) =>
        [
            .. (await BackedUpTown.SumsAsync(desk.Services.GetRequiredService<DataStore>()))
                .Where(sum => !WrittenByVisiting.Contains(sum.Key) && !WrittenBySealing.Contains(sum.Key))
                .Select(sum => $"{sum.Key} {sum.Value}"),
        ];
}
