using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Tpp;
using Laras.Core.Tpp.Periods;
using Laras.Web.Attendance.Taps;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp.Periods;

public sealed class TakeStepTests
{
    private static readonly Month April = PayTown.April;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_month_goes_from_open_to_paid_and_each_step_says_who_when_and_what_the_figures_were(
        string engine
    )
    {
        await using var town = await PayTown.CreateAsync(engine);
        var (closing, run) = await CalculatedAsync(town);

        await closing.TakeAsync(April, MonthStep.Pay);

        await using var db = town.Open();
        var steps = await PeriodOfMonth.StepsAsync(db, April, Token);
        Assert.Equal([1, 2, 3, 4, 5], steps.Select(step => step.Number));
        Assert.Equal(PeriodState.Paid, steps[^1].To);
        Assert.Equal(closing.Officials, steps.Select(step => step.ById));
        Assert.All(
            steps,
            step =>
            {
                Assert.Equal(
                    (run.Id, run.ResultHash, run.RegulationHash),
                    (step.RunId, step.ResultHash, step.RegulationHash)
                );
                Assert.Matches("^[0-9a-f]{64}$", step.InputHash);
                Assert.Equal(PayTown.Clock.GetUtcNow().UtcDateTime, step.AtUtc);
            }
        );
        Assert.Single(steps.Select(step => step.InputHash).Distinct());
        Assert.Equal(5, await db.JournalEntries.CountAsync(entry => entry.Kind == "langkah-bulan", Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_two_people_who_press_at_once_one_takes_the_step(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var (closing, _) = await CalculatedAsync(town);

        var outcomes = await Task.WhenAll(
            closing.Officials.Select(by => Task.Run(() => closing.PressAsync(April, MonthStep.Lock, by), Token))
        );

        Assert.Single(outcomes.OfType<TakeStep.Outcome.Taken>());
        Assert.All(outcomes.OfType<TakeStep.Outcome.Refused>(), refused => Assert.NotEmpty(refused.Sentences));
        await using var db = town.Open();
        Assert.Equal(1, await db.MonthTransitions.CountAsync(Token));
        Assert.Equal(1, await db.JournalEntries.CountAsync(entry => entry.Kind == "langkah-bulan", Token));
    }

    [Theory]
    [InlineData(1, "sedang dimasukkan ke harinya")]
    [InlineData(2, "Sesudah hitungan terakhir masuk ketukan HP atau kios baru")]
    public async Task A_month_is_not_locked_while_taps_of_it_are_on_their_way_or_came_after_the_run(
        long admittedUpTo,
        string sentence
    )
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var person = town.Hire("GURU-02");
        await town.SaveAsync();
        await using (var db = town.Open())
        {
            Receive(db, 1, person);
            db.TapFollowers.Add(new() { Name = TapFollower.Admits, Batch = 1 });
            await db.SaveChangesAsync(Token);
        }

        var (closing, run) = await CalculatedAsync(town);
        Assert.Equal(1, run.TapsUpTo);
        await using (var db = town.Open())
        {
            Receive(db, 2, person);
            (await db.TapFollowers.SingleAsync(Token)).Batch = admittedUpTo;
            await db.SaveChangesAsync(Token);
        }

        var refused = ClosingTown.Sentences(await closing.PressAsync(April, MonthStep.Lock));

        Assert.Contains(refused, told => told.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_took_a_step_leaves_the_next_ones_to_others()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (closing, _) = await CalculatedAsync(town);
        await closing.TakeAsync(April, MonthStep.Calculate);

        var refused = await closing.PressAsync(April, MonthStep.Check, closing.Officials[0]);

        Assert.Contains("langkah ini milik orang lain", ClosingTown.Sentences(refused).Single(), default);
    }

    [Fact]
    public async Task What_blocks_is_told_all_at_once_and_is_set_aside_only_with_a_reason_each()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        town.Hire("TANPA-NILAI");
        var (closing, _) = await CalculatedAsync(town);
        await using var db = town.Open();

        var none = await closing.PressAsync(April, MonthStep.Lock, reasons: new Dictionary<string, string>());
        Assert.Contains("slip belum punya jumlah", ClosingTown.Sentences(none).Single(), default);
        Assert.Equal(0, await db.MonthTransitions.CountAsync(Token));

        await closing.PressAsync(
            April,
            MonthStep.Lock,
            reasons: new Dictionary<string, string> { ["fakta"] = "menyusul" }
        );
        var step = await db.MonthTransitions.SingleAsync(Token);
        Assert.Equal(
            ("fakta", "menyusul"),
            (SetAside.Read(step.Notes).Single().Kind, SetAside.Read(step.Notes)[0].Reason)
        );
        Assert.StartsWith("dikunci dengan 1 catatan: ", step.Reason, default);
    }

    [Fact]
    public async Task A_month_without_calculation_or_with_newer_facts_is_not_locked()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        var closing = await ClosingTown.OfAsync(town);
        Assert.Contains(
            "belum dihitung",
            ClosingTown.Sentences(await closing.PressAsync(April, MonthStep.Lock))[0],
            default
        );

        await town.CalculateAsync();
        town.Know(teacher, "nilai_perilaku", "100 persen", secondsLater: 5);
        await town.SaveAsync();
        Assert.Contains(
            "nilai bulanan baru",
            ClosingTown.Sentences(await closing.PressAsync(April, MonthStep.Lock)).Single(),
            default
        );

        await town.CalculateAsync();
        Assert.IsType<TakeStep.Outcome.Taken>(await closing.PressAsync(April, MonthStep.Lock));
    }

    [Fact]
    public async Task A_month_waits_for_its_end_and_for_the_month_before()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (closing, _) = await CalculatedAsync(town);
        Month march = new(2026, 3),
            may = new(2026, 5);
        await town.CalculateAsync(march);
        await town.CalculateAsync(may);

        Assert.Contains(
            "Maret 2026 belum ditetapkan",
            ClosingTown.Sentences(await closing.PressAsync(April, MonthStep.Lock))[0],
            default
        );
        Assert.Contains(
            "Mei 2026 belum berakhir",
            ClosingTown.Sentences(await closing.PressAsync(may, MonthStep.Lock))[0],
            default
        );
    }

    [Fact]
    public async Task A_button_pressed_about_another_calculation_changes_nothing()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (closing, _) = await CalculatedAsync(town);

        var refused = await closing.PressAsync(April, MonthStep.Lock, seen: Guid.CreateVersion7());

        Assert.Contains("Hitungannya sudah lain", ClosingTown.Sentences(refused).Single(), default);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Facts_that_come_after_the_lock_are_kept_and_change_no_slip(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var (closing, run) = await CalculatedAsync(town);
        var teacher = await TeacherAsync(town);
        await closing.TakeAsync(April, MonthStep.Lock);
        town.Tap(teacher, new(2026, 4, 22, 6, 20, 0));
        town.Know(teacher, "nilai_perilaku", "0 persen", secondsLater: 5);
        await town.SaveAsync();

        var again = await town.CalculateAsync();
        Assert.NotEqual(run.Id, again.Id);
        Assert.Equal(run.ResultHash, again.ResultHash);
        await closing.PressAsync(April, MonthStep.Calculate);

        await using var db = town.Open();
        Assert.Equal(
            3_350_235,
            (await db.Slips.SingleAsync(slip => slip.RunId == again.Id && slip.EmployeeId == teacher, Token)).Net
        );
        Assert.Equal(again.Id, (await Runs.LatestFinishedAsync(db, April, Token))!.Id);
        var answer = await LoadMonthFacts.OfMonthAsync(db, April, teacher, Token);
        Assert.False(answer!.AreThoseOfTheSlip);
        var refused = await CalculateMonth.RunAsync(db, new(April, "uji"), PayTown.Clock, null, Token);
        Assert.Contains("sudah ditetapkan, jadi tidak dihitung ulang", refused.Problems.Single(), default);
    }

    [Fact]
    public async Task Whoever_takes_a_step_has_the_own_slip_held_aside()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var (closing, _) = await CalculatedAsync(town);
        var teacher = await TeacherAsync(town);

        await closing.PressAsync(April, MonthStep.Lock, teacher);
        await closing.PressAsync(April, MonthStep.Calculate);

        await using var db = town.Open();
        var held = await HeldSlips.OfAsync(db, April, Token);
        Assert.Equal(HoldKind.OwnSlip, held[teacher].Kind);
        Assert.Equal(new HashSet<EmployeeId> { teacher, closing.Officials[1] }, held.Keys.ToHashSet());
    }

    private static async Task<(ClosingTown, CalculationRun)> CalculatedAsync(PayTown town)
    {
        await town.UseNusaLarasAsync();
        town.HireTheTeacher();
        var closing = await ClosingTown.OfAsync(town);
        foreach (var official in closing.Officials)
        {
            town.Know(official, "nilai_kegiatan", "90 persen");
            town.Know(official, "nilai_perilaku", "90 persen");
        }

        await town.SaveAsync();
        return (closing, await town.CalculateAsync());
    }

    private static async Task<EmployeeId> TeacherAsync(PayTown town)
    {
        await using var db = town.Open();
        return (await db.Employees.SingleAsync(person => person.LocalId == "GURU-01", Token)).Id;
    }

    private static void Receive(LarasDb db, long batch, EmployeeId person)
    {
        var (tap, at) = (Guid.CreateVersion7(), new DateTime(2026, 4, 29, 22, 24, 0, DateTimeKind.Utc));
        db.TapBatches.Add(
            new()
            {
                Number = batch,
                Size = 1,
                Leaves = new byte[32],
                Root = new byte[32],
                AtUtc = at,
                KeyId = "kunci",
                Signature = new byte[64],
            }
        );
        db.ReceivedTaps.Add(
            new()
            {
                Id = tap,
                EmployeeId = person,
                DeviceId = Guid.CreateVersion7(),
                Channel = Channel.Phone,
                Intent = Intent.In,
                TapAt = new DateTimeOffset(at).ToUnixTimeMilliseconds(),
                Body = "",
                Signature = new byte[64],
                Batch = batch,
                Place = 0,
                ReceivedAtUtc = at,
            }
        );
        db.ClockEvents.Add(
            new()
            {
                Id = tap,
                EmployeeId = person,
                Intent = Intent.In,
                TapUtc = at,
                LocalDate = new(2026, 4, 30),
                LocalTime = new(6, 24),
                Zone = Zone.Wita,
                Channel = Channel.Phone,
                Evidence = "HP dengan posisi, waktunya pasti",
                ReceivedAtUtc = at,
            }
        );
    }
}
