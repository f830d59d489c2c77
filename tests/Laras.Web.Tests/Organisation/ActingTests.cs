using Laras.Core.Organisation;
using Laras.Web.Access;
using Laras.Web.Organisation.Acting;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Tests.Imports;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Organisation;

public sealed class ActingTests
{
    private const string Header = "jenis;kode_jabatan;nip_digantikan;nip;surat;dari;sampai\n";
    private const string Letter = "plh;DIKBUD.SD1-01;;GURU-1;SPT 800/1;2026-04-27;2026-05-08";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_letter_is_recorded_once_with_its_note_in_the_journal(string engine)
    {
        await using var database = await Establishment.CreateAsync(engine);

        var first = await Bring.TextAsync(database, "plt", Header + Letter);
        var second = await Bring.TextAsync(database, "plt", Header + Letter);

        Assert.Equal((1, 0, 0, 0), first.Counts());
        Assert.Equal((0, 0, 1, 0), second.Counts());
        await using var db = database.Open();
        var note = await db.JournalEntries.SingleAsync(entry => entry.Kind == "tugaskan-plt", Token);
        Assert.Equal(
            "Plh Adi Contoh untuk Kepala Sekolah, 27 April 2026 sampai 8 Mei 2026, dengan SPT 800/1.",
            note.Sentence
        );
        Assert.Equal(await Establishment.IdAsync(database, "GURU-1"), note.SubjectId);
    }

    [Theory]
    [InlineData("2026-04-26", "Ramli Contoh", 0)]
    [InlineData("2026-04-27", "Adi Contoh", 1)]
    [InlineData("2026-05-08", "Adi Contoh", 1)]
    [InlineData("2026-05-09", "Ramli Contoh", 0)]
    public async Task An_acting_head_decides_and_reaches_from_the_first_to_the_last_day(
        string date,
        string decider,
        int reached
    )
    {
        await using var database = await Establishment.CreateAsync("sqlite");
        await Bring.TextAsync(database, "plt", Header + Letter);
        var (day, guru) = (DateOnly.Parse(date), await Establishment.IdAsync(database, "GURU-1"));

        await using var db = database.Open();
        var answer = await FindDecider.ForAsync(db, await Establishment.IdAsync(database, "GURU-2"), day, Token);
        var viewer = await Viewer.FindAsync(db, guru, permission: null, day, Token);
        var below = await new PeopleInReach(db, day).BelowAsync(viewer!, Token);

        Assert.Equal(decider, answer.Name);
        Assert.Equal(reached, below.Count);
        Assert.Equal(reached > 0, viewer!.Is(Role.Superior));
    }

    [Fact]
    public async Task Whoever_stands_in_for_his_own_head_is_decided_for_one_step_higher()
    {
        await using var database = await Establishment.CreateAsync("sqlite");
        await Bring.TextAsync(database, "plt", Header + Letter);

        await using var db = database.Open();
        var guru = await Establishment.IdAsync(database, "GURU-1");
        var answer = await FindDecider.ForAsync(db, guru, new(2026, 5, 4), Token);

        Assert.Equal("Bunga Contoh", answer.Name);
        Assert.Contains("dipegangnya sendiri", answer.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plt;DIKBUD.SD1-01;;GURU-2;SPT 800/2;2026-05-08;2026-05-20", "2 dari acting_refused")]
    [InlineData("plt;DIKBUD.SD1-01;;GURU-2;SPT 800/2;2026-05-09;2026-05-20")]
    [InlineData("plh;DIKBUD.SD1-01;;KASEK;SPT 800/2;2026-06-01;2026-06-02", "2 dari acting_refused")]
    [InlineData("plh;;KASEK;KASEK;SPT 800/2;2026-06-01;2026-06-02", "2 dari acting_refused")]
    [InlineData("plh;;KASEK;GURU-2;SPT 800/2;2026-06-01;2026-06-02")]
    [InlineData("plh;;;GURU-2;SPT 800/2;2026-06-01;2026-06-02", "2 kode_jabatan cell_empty")]
    [InlineData("plh;DIKBUD.SD1-01;KASEK;GURU-2;SPT 800/2;2026-06-01;2026-06-02", "2 kode_jabatan cell_empty")]
    [InlineData("plh;DIKBUD.SD1-01;;GURU-2;SPT 800/2;2026-06-02;2026-06-01", "2 sampai dates_reversed")]
    [InlineData("plh;DIKBUD.SD1-01;;GURU-2;SPT 800/2;2026-06-02;2027-06-02")]
    [InlineData("plh;DIKBUD.SD1-01;;GURU-2;SPT 800/2;2026-06-02;2027-06-03", "2 dari acting_refused")]
    public async Task A_letter_that_cannot_hold_waits_with_its_reason(string row, params string[] places)
    {
        await using var database = await Establishment.CreateAsync("sqlite");
        await Bring.TextAsync(database, "plt", Header + Letter);

        var report = await Bring.TextAsync(database, "plt", Header + row);

        Assert.Equal(places, report.Places());
    }

    [Fact]
    public async Task Two_letters_for_one_post_are_refused_with_the_first_one_named()
    {
        await using var database = await Establishment.CreateAsync("sqlite");
        await Bring.TextAsync(database, "plt", Header + Letter);

        var report = await Bring.TextAsync(
            database,
            "plt",
            Header + "plt;DIKBUD.SD1-01;;GURU-2;SPT 800/2;2026-05-08;2026-05-20"
        );

        Assert.Equal(
            "Untuk Kepala Sekolah sudah ada Plh Adi Contoh dengan SPT 800/1, 27 April 2026 sampai 8 Mei 2026. "
                + "Satu jabatan punya satu Plt atau Plh; perbaiki tanggal salah satunya.",
            Assert.Single(report.Problems).Sentence
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_letter_with_another_last_day_takes_the_place_of_the_old_row_and_both_stay(string engine)
    {
        await using var database = await Establishment.CreateAsync(engine);
        await Bring.TextAsync(database, "plt", Header + Letter);

        var report = await Bring.TextAsync(
            database,
            "plt",
            Header + Letter.Replace("2026-05-08", "2026-05-01", StringComparison.Ordinal)
        );

        Assert.Equal((0, 1, 0, 0), report.Counts());
        await using var db = database.Open();
        Assert.Equal(2, await db.ActingAssignments.CountAsync(Token));
        var guru = await Establishment.IdAsync(database, "GURU-2");
        Assert.Equal("Ramli Contoh", (await FindDecider.ForAsync(db, guru, new(2026, 5, 2), Token)).Name);
    }

    [Fact]
    public async Task The_form_tells_everything_that_is_missing_at_once()
    {
        await using var database = await Establishment.CreateAsync("sqlite");
        await using var db = database.Open();
        var author = await Establishment.IdAsync(database, "KADIS");
        var request = new AssignActing.Request(
            "",
            "",
            "SIAPA",
            ActingKind.Plt,
            " ",
            null,
            null,
            author,
            "Bunga Contoh"
        );

        var outcome = await AssignActing.HandleAsync(db, request, FixedTime.Monday, Token);

        Assert.Equal(4, Assert.IsType<AssignActing.Outcome.Refused>(outcome).Sentences.Count);
        Assert.Equal(0, await db.ActingAssignments.CountAsync(Token));
    }
}
