using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access.Accounts;
using Laras.Web.Employees;
using Laras.Web.Storage;
using Laras.Web.Tests.Access.Accounts.SecondFactor;
using Laras.Web.Tests.Layout;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts;

/// <summary>Accounts for the people of the small town, and the steps of their hands at the door.</summary>
internal static class People
{
    public const string Password = "kopi sungai payung";

    /// <summary>Few rounds, so that many tests can sign in; a real hash takes a tenth of a second.</summary>
    public static readonly PasswordHasher<Account> QuickHasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = 100 })
    );

    public static Account GiveAccount(LarasDb db, Employee employee, string password = Password)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = employee.Id,
            UserName = employee.Number,
            NormalizedUserName = employee.Number.ToUpperInvariant(),
            CreatedAtUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        account.PasswordHash = QuickHasher.HashPassword(account, password);
        db.Accounts.Add(account);
        return account;
    }

    /// <summary>A real region in which everybody named here has an account.</summary>
    public static Task<RunningDesk> DeskAsync(Action<SmallTown, LarasDb>? prepare = null) =>
        RunningDesk.StartAsync(
            demonstration: false,
            (town, db) =>
            {
                GiveAccount(db, town.Teacher);
                GiveAccount(db, town.Officer);
                GiveAccount(db, town.Head);
                prepare?.Invoke(town, db);
            }
        );

    public static async Task<HttpResponseMessage> EnterAsync(
        this RunningDesk desk,
        string number,
        string password = Password
    )
    {
        var page = await desk.PageAsync("/masuk");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.QuerySelector("[name=sandi]") is not null);
        form.SetAttribute("action", "/masuk");
        return await desk.SendAsync(form, ("nomor", number), ("sandi", password));
    }

    /// <summary>Signs in and shows the second factor where the role asks for it, with a new telephone.</summary>
    public static async Task<HttpResponseMessage> EnterFullyAsync(this RunningDesk desk, string number)
    {
        var answer = await desk.EnterAsync(number);
        var page = await desk.PageAsync("/masuk/kedua");
        var app = new AuthenticatorApp(page.QuerySelector(".kode")!.TextContent);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.QuerySelector("[name=kode]") is not null);
        form.SetAttribute("action", "/masuk/kedua");
        using var shown = await desk.SendAsync(form, ("kode", app.CodeAt(TimeProvider.System.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        return answer;
    }

    /// <summary>Path and query of where an answer leads.</summary>
    public static string? LeadsTo(this HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } address
            ? address.PathAndQuery
            : answer.Headers.Location?.OriginalString;

    public static async Task<bool> IsInsideAsync(this RunningDesk desk)
    {
        using var answer = await desk.GetAsync("/meja/akun");
        return answer.IsSuccessStatusCode;
    }
}
