using Laras.Web.Audit.Views;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Audit.Views;

public sealed class NoteRecordViewsTests
{
    private const string Month = $"/meja/pegawai/{SmallTown.TeacherNip}/2026-04";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_opens_anothers_record_is_noted_with_what_and_as_whom()
    {
        var view = Assert.Single(await SeenAfterAsync("Lina Marwah", Month + "/slip"));

        Assert.Equal(
            ("Lina Marwah, S.H.", "Bagian Organisasi", "membuka slip April 2026", null),
            (view.Viewer, view.Roles, view.Page, view.Purpose)
        );
        Assert.InRange(view.AtUtc, WrittenJournal.Monday, WrittenJournal.Monday.AddMinutes(5));
    }

    [Fact]
    public async Task The_same_page_in_the_same_hour_is_noted_once_and_another_page_again()
    {
        var views = await SeenAfterAsync(
            "La Ode Ramli",
            Month,
            Month + "?hari=7",
            Month,
            $"/meja/pegawai/{SmallTown.TeacherNip}/2026-03"
        );

        Assert.Equal(
            ["membuka kehadiran April 2026", "membuka kehadiran Maret 2026"],
            views.Select(view => view.Page).Order(StringComparer.Ordinal)
        );
        Assert.All(views, view => Assert.Equal("atasan", view.Roles));
    }

    [Fact]
    public async Task Ones_own_record_is_opened_without_a_note() =>
        Assert.Empty(await SeenAfterAsync("Nurhayati", Month, Month + "/slip"));

    [Fact]
    public async Task What_was_not_shown_was_not_seen() =>
        Assert.Empty(
            await SeenAfterAsync(
                "La Ode Ramli",
                Month + "/slip",
                $"/meja/pegawai/{SmallTown.TeacherNip}/2030-01",
                $"/meja/pegawai/{SmallTown.TeacherNip}",
                $"/meja/pegawai/{SmallTown.LeaderNip}/2026-04",
                "/meja/pegawai/000000000000000000/2026-04"
            )
        );

    [Fact]
    public async Task The_program_stops_only_after_every_look_is_written()
    {
        var (store, _, town) = await RunningDesk.PrepareAsync(demonstration: true);
        await using var app = LarasApp.Build(["--port", "0"], store);
        await app.StartAsync(Token);
        var log = app.Services.GetRequiredService<RecordViewLog>();
        const int looks = 1_000;
        for (var look = 0; look < looks; look++)
        {
            log.Add(Look(town, look));
        }

        await app.StopAsync(Token);

        await using var db = store.Open();
        Assert.Equal(looks, await db.RecordViews.CountAsync(Token));
    }

    private static RecordView Look(SmallTown town, int number) =>
        RecordView.Of(
            new()
            {
                Id = town.Organiser.Id,
                Name = town.Organiser.Name,
                Post = "",
                Offices = [],
                Permission = null,
            },
            town.Teacher.Id,
            $"membuka halaman {number}",
            WrittenJournal.Monday
        );

    /// <summary>What is noted once the desk has closed; only then is everything written for sure.</summary>
    private static async Task<List<RecordView>> SeenAfterAsync(string viewer, params string[] paths)
    {
        await using var desk = await DeskTests.SignedInAsync(viewer);
        foreach (var path in paths)
        {
            using var answer = await desk.GetAsync(path);
        }

        await desk.StopAsync();
        return await desk.ReadAsync(db => db.RecordViews.AsNoTracking().ToListAsync(Token));
    }
}
