using System.Diagnostics;
using Laras.Core.Attendance;
using Laras.Web;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Tpp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace Laras.Browser.Tests.Access.Safety;

/// <summary>Every text of the data is hostile; every page is opened by somebody who may see all of them.</summary>
public sealed class HostileTextTests(Browser browser, RunningLaras laras) : IAsyncLifetime
{
    private const int PagesOfOneKind = 2;

    /// <summary>Every round shows other words in the same places.</summary>
    private const int Rounds = 4;
    private static readonly TimeSpan TimeForAll = TimeSpan.FromSeconds(50);

    private readonly Stopwatch clock = new();
    private readonly string folder = Directory.CreateTempSubdirectory("laras-ganas-").FullName;
    private WebApplication? app;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DataStore Store => new DataStore.Folder(folder);

    public async ValueTask InitializeAsync()
    {
        await using (var db = Store.Open())
        {
            await Migrator.MigrateAsync(db, TimeProvider.System, Token);
            var town = await SmallTown.BuildAsync(db, demonstration: true, Token);
            Crowd(db, town);
            await PaidApril.CalculateAsync(town, db, Token);
        }

        app = LarasApp.Build(["--port", "0"], Store);
        await app.StartAsync(Token);
    }

    [Fact]
    public async Task No_text_that_anybody_could_have_written_does_anything_in_the_browser_of_somebody_else()
    {
        Assert.True(HostileWords.All.Count >= 500, $"{HostileWords.All.Count} hostile texts are too few.");
        clock.Start();
        var page = await browser.NewPageAsync(laras);
        var home = new Uri(app!.Urls.Single());
        var troubles = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            troubles.Add($"{page.Url}: {dialog.Type}");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.ToString(), StringComparison.Ordinal))
            {
                troubles.Add($"{page.Url} asked {request.Url}");
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                troubles.Add($"{page.Url}: {message.Text}");
            }
        };
        await PageReading.WatchAsync(page, what => troubles.Add($"{page.Url}: {what}"));
        await page.GotoAsync(new Uri(home, "/masuk").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Rusdi Amran" }).ClickAsync();
        await page.WaitForURLAsync("**/meja/**");

        var (shown, written, pages) = (new HashSet<string>(), 0, 0);
        while (written < Rounds * HostileWords.All.Count && clock.Elapsed < TimeForAll)
        {
            var (texts, columns) = await PoisonAsync(written);
            Assert.Subset(
                columns.ToHashSet(),
                new HashSet<string> { "employees.name", "units.name", "placements.post" }
            );
            pages += await OpenAllAsync(page, home, troubles, shown);
            written += texts;
        }

        Assert.Empty(troubles.Distinct());
        Assert.True(pages >= 20, $"Only {pages} pages were opened.");
        Assert.True(
            shown.Count >= 250,
            $"Only {shown.Count} of {HostileWords.All.Count} hostile texts came to be seen."
        );
    }

    private async Task<(int Texts, IReadOnlyList<string> Columns)> PoisonAsync(int first)
    {
        await using var db = Store.Open();
        return await PoisonedTown.PoisonAsync(db, HostileWords.All, first, Token);
    }

    /// <summary>Every page of the permission table and every page that one of them leads to.</summary>
    private async Task<int> OpenAllAsync(IPage page, Uri home, List<string> troubles, HashSet<string> shown)
    {
        var waiting = new Queue<string>(
            Permissions
                .Rows.Where(row =>
                    row.Address.StartsWith("GET ", StringComparison.Ordinal) && !row.Address.Contains('{')
                )
                .Select(row => row.Address[4..])
        );
        var known = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var opened = 0;
        while (waiting.TryDequeue(out var path) && clock.Elapsed < TimeForAll)
        {
            if (
                !known.Add(path)
                || !IsWanted(kinds, path)
                || await OpenAsync(page, new Uri(home, path)) is not { } answer
            )
            {
                continue;
            }

            Assert.True(answer.Status < 500, $"{path} answers {answer.Status}.");
            opened++;
            var reading = await PageReading.OfAsync(page, HostileWords.All);
            if (reading.Times > 1 && PathOf(reading.Address) != PathOf(answer.Url))
            {
                troubles.Add($"{path} went on to {reading.Address}");
            }

            shown.UnionWith(reading.Shown.Select(place => HostileWords.All[place]));
            foreach (var link in reading.Links)
            {
                if (link.StartsWith(home.ToString(), StringComparison.Ordinal))
                {
                    waiting.Enqueue(new Uri(link).PathAndQuery);
                }
                else
                {
                    troubles.Add($"{path} leads to {link}");
                }
            }
        }

        return opened;
    }

    private static string PathOf(string address) => new Uri(address).AbsolutePath;

    /// <summary>Null for a file to be saved: it is no page.</summary>
    private static async Task<IResponse?> OpenAsync(IPage page, Uri address)
    {
        try
        {
            return await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Load });
        }
        catch (PlaywrightException saved)
            when (saved.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static bool IsWanted(Dictionary<string, int> kinds, string path)
    {
        var kind = string.Concat(path.Split('?')[0].Select(letter => char.IsAsciiDigit(letter) ? '0' : letter));
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        return kinds[kind] <= PagesOfOneKind;
    }

    /// <summary>The highest roles for one person, and rows in every table that pages show.</summary>
    private static void Crowd(LarasDb db, SmallTown town)
    {
        foreach (
            var role in Enum.GetValues<Role>()
                .Where(role => role is not (Role.Employee or Role.Superior or Role.Leader))
        )
        {
            db.RoleGrants.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = town.Leader.Id,
                    Role = role,
                    Letter = "SK 800/2/2020 (contoh)",
                    From = new(2020, 1, 1),
                    GrantedBy = "uji",
                    GrantedAtUtc = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                }
            );
        }

        for (var number = 0; number < 120; number++)
        {
            var file = Guid.CreateVersion7();
            db.ImportedFiles.Add(
                new()
                {
                    Id = file,
                    Kind = "unit",
                    FileName = "unit baru.csv",
                    Sha256 = $"{number:x64}",
                    Bytes = 1,
                    ImportedBy = "Ibu Sari",
                    ImportedAtUtc = new(2026, 5, 3, 0, 0, number % 60, DateTimeKind.Utc),
                }
            );
            db.QuarantinedRows.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    ImportId = file,
                    Line = number,
                    Raw = "baris yang aneh",
                    Reason = "unit_unknown",
                    Sentence = "Unit ini tidak dikenal.",
                    Device = "mesin satu",
                    Pin = $"{number}",
                    State = Laras.Web.Devices.QuarantineState.Open,
                    Note = "sudah ditanya",
                }
            );
            if (number < 28)
            {
                db.Absences.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        EmployeeId = town.Teacher.Id,
                        From = new DateOnly(2026, 3, 1).AddDays(number),
                        To = new DateOnly(2026, 3, 1).AddDays(number),
                        Status = DayStatus.SickWithLetter,
                        Document = "surat dokter",
                    }
                );
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
