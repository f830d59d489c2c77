using System.Security.Claims;
using Laras.Web.Layout.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Laras.Web.Tests.Layout.States;

/// <summary>Who waited in vain for a turn at the database is told to come back; every other trouble stays what it is.</summary>
public sealed class WhenBusyTests
{
    public static TheoryData<Exception> Busy =>
        [
            new DbUpdateException("", new SqliteException("database is locked", 5)),
            new InvalidOperationException("", new NpgsqlException("", new TimeoutException())),
            new NpgsqlException("", new EndOfStreamException()),
            Postgres(PostgresErrorCodes.CannotConnectNow),
            Postgres(PostgresErrorCodes.LockNotAvailable),
        ];

    public static TheoryData<Exception> Others =>
        [
            new DbUpdateException("", new SqliteException("constraint failed", 19)),
            new NpgsqlException("no such column"),
        ];

    [Theory, MemberData(nameof(Busy))]
    public async Task A_request_without_a_turn_is_told_when_to_come_back(Exception trouble)
    {
        var context = new DefaultHttpContext();

        await Behind(trouble).InvokeAsync(context);

        Assert.Equal((503, "30"), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString()));
    }

    [Theory, MemberData(nameof(Others))]
    public async Task Other_trouble_is_not_hidden_behind_being_busy(Exception trouble) =>
        Assert.Same(
            trouble,
            await Assert.ThrowsAnyAsync<Exception>(() => Behind(trouble).InvokeAsync(new DefaultHttpContext()))
        );

    [Theory]
    [InlineData("/keadaan/503", "Laras sedang sibuk")]
    [InlineData("/keadaan/500", "Halaman ini tersendat")]
    public async Task Each_state_has_words_of_its_own(string path, string words)
    {
        await using var desk = await RunningDesk.StartAsync();

        using var answer = await desk.GetAsync(path);

        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(503, "", null)]
    [InlineData(409, "laras-masuk=token", "sesi")]
    public async Task The_page_about_a_busy_database_asks_it_nothing(int status, string cookie, string? visit)
    {
        await using var host = WebApplication.CreateSlimBuilder().Build();
        var app = new ApplicationBuilder(host.Services);
        (string Cookie, string? Visit)? page = null;
        app.UseErrorPages();
        app.Run(context =>
        {
            if (context.Request.Path.StartsWithSegments("/keadaan"))
            {
                page = (context.Request.Headers.Cookie.ToString(), context.User.Identity?.AuthenticationType);
            }
            else
            {
                context.Response.StatusCode = status;
            }

            return Task.CompletedTask;
        });
        var asked = new DefaultHttpContext { RequestServices = host.Services, User = new(new ClaimsIdentity("sesi")) };
        asked.Request.Path = "/meja";
        asked.Request.Headers.Cookie = "laras-masuk=token";

        await app.Build()(asked);

        Assert.Equal((cookie, visit), page);
    }

    private static WhenBusy Behind(Exception trouble) =>
        new(_ => Task.FromException(trouble), NullLogger<WhenBusy>.Instance);

    private static PostgresException Postgres(string state) => new("", "ERROR", "ERROR", state);
}
