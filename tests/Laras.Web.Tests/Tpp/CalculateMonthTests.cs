using Laras.Core;
using Laras.Core.Employees;
using Laras.Core.Regulations.Calculating;
using Laras.Web.Regulations;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Tpp;

public sealed class CalculateMonthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_teacher_of_the_worked_case_gets_3_350_235(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var hash = await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();

        var run = await town.CalculateAsync();

        Assert.Equal((RunState.Finished, 1, 1, hash), (run.State, run.Done, run.Total, run.RegulationHash));
        var slip = await SlipOf(town, run, teacher);
        Assert.Equal((SlipState.Calculated, 3_780_000, 3_350_235), (slip.State, slip.Ceiling, slip.Net));
        Assert.Equal(town.Education, slip.OpdId);
        Assert.Null(slip.Problem);
        Assert.Equal(
            """[{"name":"Kehadiran","amount":1432160},{"name":"Kegiatan","amount":1436400},{"name":"Perilaku","amount":695520},"""
                + """{"name":"TPP sebelum pajak","amount":3564080},{"name":"PPh 21","amount":178204},"""
                + """{"name":"Iuran BPJS Kesehatan","amount":35641},{"name":"Diterima","amount":3350235}]""",
            slip.Lines
        );
        Assert.Equal(new SlipLine("Diterima", 3_350_235), SlipLine.Read(slip.Lines)[^1]);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Whose_score_is_missing_or_unreadable_needs_attention_and_contract_staff_gets_no_slip(
        string engine
    )
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var scoreless = town.Hire("A");
        town.Know(scoreless, "nilai_kegiatan", "95 persen");
        var rubbish = town.Hire("B");
        town.Know(rubbish, "nilai_kegiatan", "95 persen");
        town.Know(rubbish, "nilai_perilaku", "rajin");
        var contract = town.Hire("C", EmploymentKind.NonAsn, grade: null, postClass: 0);
        town.Know(contract, "nilai_perilaku", "rajin");
        await town.SaveAsync();

        var run = await town.CalculateAsync();

        var missing = await SlipOf(town, run, scoreless);
        Assert.Equal((SlipState.NeedsAttention, 0, "[]"), (missing.State, missing.Net, missing.Lines));
        Assert.Equal("Belum bisa dihitung karena fakta ini belum ada: nilai perilaku.", missing.Problem);
        var unreadable = await SlipOf(town, run, rubbish);
        Assert.Equal(SlipState.NeedsAttention, unreadable.State);
        Assert.StartsWith("Fakta nilai perilaku belum bisa dibaca.", unreadable.Problem, default);
        var none = await SlipOf(town, run, contract);
        Assert.Equal(SlipState.NotEntitled, none.State);
        Assert.Equal("Menurut Pasal 3 peraturan ini tidak berlaku untuk pegawai ini.", none.Problem);
    }

    [Fact]
    public async Task Both_engines_and_every_batch_size_give_the_same_bytes()
    {
        var seen = new Dictionary<string, string>();
        foreach (var engine in new[] { "sqlite", "postgres" })
        {
            await using var town = await PayTown.CreateAsync(engine);
            await town.UseNusaLarasAsync();
            town.HireMany();
            await town.SaveAsync();
            foreach (var size in new[] { 1, 7, 500, CalculateMonth.BatchSizeMax })
            {
                var run = await town.CalculateAsync(batchSize: size);
                Assert.Equal((20, RunState.Finished), (run.Done, run.State));
                seen[$"{engine} {size}"] = $"{run.ResultHash} {await BytesOf(town, run)}";
            }
        }

        Assert.Equal(8, seen.Count);
        Assert.Single(seen.Values.Distinct());
    }

    [Fact]
    public async Task A_second_more_changes_the_hash_of_the_result()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        var first = await town.CalculateAsync();
        town.Tap(teacher, new(2026, 4, 22, 6, 30, 1));
        await town.SaveAsync();

        var second = await town.CalculateAsync();

        Assert.NotEqual(first.ResultHash, second.ResultHash);
        Assert.NotEqual(
            (await SlipOf(town, first, teacher)).InputHash,
            (await SlipOf(town, second, teacher)).InputHash
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_stopped_run_keeps_what_is_done_and_goes_on_with_the_same_result(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        var hash = await town.UseNusaLarasAsync();
        town.HireMany();
        await town.SaveAsync();
        var undisturbed = await town.CalculateAsync();

        using var stop = new CancellationTokenSource();
        var stopped = await town.CalculateAsync(
            batchSize: 7,
            progress: run =>
            {
                if (run.Done >= 14)
                {
                    stop.Cancel();
                }
            },
            stop: stop
        );
        await town.UseAsync(RegulationFolders.Flat(1_000_000), new(2026, 4));
        await using (var db = town.Open())
        {
            var half = await db.CalculationRuns.SingleAsync(run => run.Id == stopped.Id, Token);
            Assert.Equal((RunState.Stopped, 14, 20), (half.State, half.Done, half.Total));
            Assert.Equal(14, await db.Slips.CountAsync(slip => slip.RunId == stopped.Id, Token));
            Assert.Null(half.ResultHash);
        }

        var seen = new List<int>();
        var whole = await town.CalculateAsync(batchSize: 3, goOn: true, progress: run => seen.Add(run.Done));

        Assert.Equal((stopped.Id, RunState.Finished, hash), (whole.Id, whole.State, whole.RegulationHash));
        Assert.Equal([17, 20], seen);
        Assert.Equal(undisturbed.ResultHash, whole.ResultHash);
    }

    [Fact]
    public async Task Nothing_is_gone_on_with_when_nothing_was_stopped()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        town.HireTheTeacher();
        await town.SaveAsync();
        await town.CalculateAsync();
        await using var db = town.Open();

        var request = new CalculateMonth.Request(PayTown.April, "Bendahara") { GoOn = true };
        var answer = await CalculateMonth.RunAsync(db, request, PayTown.Clock, null, Token);

        Assert.Null(answer.Run);
        Assert.StartsWith("Tidak ada hitungan April 2026 yang terhenti", Assert.Single(answer.Problems), default);
    }

    [Fact]
    public async Task Without_a_decision_nothing_is_calculated()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await using var db = town.Open();

        var answer = await CalculateMonth.RunAsync(db, new(PayTown.April, "Bendahara"), PayTown.Clock, null, Token);

        Assert.Null(answer.Run);
        Assert.StartsWith(
            "Belum ada peraturan yang dipakai untuk April 2026.",
            Assert.Single(answer.Problems),
            default
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_new_folder_pays_from_its_month_on_and_the_earlier_month_stays(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        town.Know(teacher, "nilai_kegiatan", "100 persen", new(2026, 3));
        town.Know(teacher, "nilai_perilaku", "100 persen", new(2026, 3));
        await town.SaveAsync();
        var folder = Directory.CreateTempSubdirectory("perbup-baru-").FullName;
        try
        {
            RegulationFolders.WriteFlat(folder, 2_000_000);
            await town.UseAsync(RegulationFolder.Read(folder), PayTown.April);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        var march = await SlipOf(town, await town.CalculateAsync(new(2026, 3)), teacher);
        var april = await SlipOf(town, await town.CalculateAsync(), teacher);

        Assert.Equal(7, SlipLine.Read(march.Lines).Count);
        Assert.Equal(3_780_000, march.Ceiling);

        // One day of absence in April. March was paid by a regulation that knows no counter.
        Assert.Equal(1_999_000, april.Net);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_yearly_counter_goes_on_from_month_to_month(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseAsync(RegulationFolders.Flat(2_000_000), new(2026, 3));
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();

        await town.CalculateAsync(new(2026, 3));
        var run = await town.CalculateAsync();

        // All 22 weekdays of March and one day of April.
        Assert.Equal(1_977_000, (await SlipOf(town, run, teacher)).Net);
        await using var db = town.Open();
        var counters = await db
            .YearCounters.Where(counter => counter.EmployeeId == teacher)
            .OrderBy(counter => counter.MonthKey)
            .Select(counter => new Counter(counter.Name, counter.Value))
            .ToListAsync(Token);
        Assert.Equal([new("hari_alpa_setahun", 22), new("hari_alpa_setahun", 23)], counters);
    }

    [Fact]
    public async Task A_counter_of_a_month_without_result_is_not_taken_for_zero()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseAsync(RegulationFolders.Flat(2_000_000), new(2026, 2));
        var teacher = town.HireTheTeacher();
        town.Know(teacher, "hari_alpa_setahun_sebelumnya", "dua hari", new(2026, 3));
        await town.SaveAsync();

        var march = await SlipOf(town, await town.CalculateAsync(new(2026, 3)), teacher);
        var april = await SlipOf(town, await town.CalculateAsync(), teacher);
        town.Know(teacher, "hari_alpa_setahun_sebelumnya", "2 hari", new(2026, 3), secondsLater: 1);
        await town.SaveAsync();
        await town.CalculateAsync(new(2026, 3));
        var again = await SlipOf(town, await town.CalculateAsync(), teacher);

        Assert.Equal((SlipState.NeedsAttention, SlipState.NeedsAttention), (march.State, april.State));
        Assert.StartsWith("Bulan Maret 2026 belum ada hasilnya", april.Problem, default);
        Assert.Equal((SlipState.Calculated, 1_975_000), (again.State, again.Net));
    }

    [Fact]
    public async Task A_counter_of_a_month_that_nobody_calculated_is_not_taken_for_zero()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseAsync(RegulationFolders.Flat(2_000_000), new(2026, 3));
        var teacher = town.HireTheTeacher();
        var known = town.Hire("TAHU");
        town.Know(known, "hari_alpa_setahun_sebelumnya", "2 hari");
        await town.SaveAsync();

        var early = await town.CalculateAsync();
        await town.CalculateAsync(new(2026, 3));
        var late = await town.CalculateAsync();

        var unknown = await SlipOf(town, early, teacher);
        Assert.Equal(SlipState.NeedsAttention, unknown.State);
        Assert.StartsWith("Bulan Maret 2026 belum ada hasilnya", unknown.Problem, default);
        Assert.Equal(SlipState.Calculated, (await SlipOf(town, early, known)).State);
        Assert.Equal(
            (SlipState.Calculated, 1_977_000),
            (await SlipOf(town, late, teacher) is var slip ? (slip.State, slip.Net) : default)
        );
    }

    [Fact]
    public async Task A_month_that_has_not_begun_is_not_calculated()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        town.HireTheTeacher();
        await town.SaveAsync();
        await using var db = town.Open();

        var answer = await CalculateMonth.RunAsync(db, new(new(2027, 1), "Kabag"), FixedTime.Monday, null, Token);

        Assert.Null(answer.Run);
        Assert.Equal(
            ["Januari 2027 belum mulai, jadi belum ada yang dapat dihitung. Tidak ada yang berubah."],
            answer.Problems
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Who_moved_within_the_month_is_paid_by_the_place_of_its_last_day(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var moved = town.Hire("PINDAH", postClass: 8, placedTo: new(2026, 4, 15));
        town.Place(moved, town.Secretariat, 9, new(2026, 4, 16));
        town.WorkThrough(moved, new(6, 20), new(14, 5));
        town.Know(moved, "nilai_kegiatan", "100 persen");
        town.Know(moved, "nilai_perilaku", "100 persen");
        await town.SaveAsync();

        var slip = await SlipOf(town, await town.CalculateAsync(), moved);

        Assert.Equal((SlipState.Calculated, 3_780_000, town.Secretariat), (slip.State, slip.Ceiling, slip.OpdId));
    }

    [Theory]
    [InlineData("2026-03-31", "2026-12-31", 0)]
    [InlineData("2026-04-01", "2026-12-31", 1)]
    [InlineData("2026-12-31", "2026-03-31", 0)]
    [InlineData("2026-12-31", "2026-04-01", 1)]
    public async Task Only_who_is_employed_and_placed_in_the_month_has_a_slip(string endsOn, string placedTo, int slips)
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseNusaLarasAsync();
        town.Hire("A", endsOn: DateOnly.Parse(endsOn), placedTo: DateOnly.Parse(placedTo));
        await town.SaveAsync();

        Assert.Equal(slips, (await town.CalculateAsync()).Total);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_two_values_for_one_fact_the_later_counts(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        town.Know(teacher, "nilai_perilaku", "0 persen", secondsLater: 60);
        await town.SaveAsync();

        var slip = await SlipOf(town, await town.CalculateAsync(), teacher);

        Assert.Equal(0, SlipLine.Read(slip.Lines).Single(line => line.Name == "Perilaku").Amount);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_facts_of_a_slip_can_be_loaded_again_and_tell_when_they_changed(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await town.CalculateAsync();

        await using var db = town.Open();
        var same = await LoadMonthFacts.OfMonthAsync(db, PayTown.April, teacher, Token);
        town.Tap(teacher, new(2026, 4, 22, 6, 30, 0));
        await town.SaveAsync();
        var changed = await LoadMonthFacts.OfMonthAsync(db, PayTown.April, teacher, Token);

        Assert.True(same!.AreThoseOfTheSlip);
        Assert.False(changed!.AreThoseOfTheSlip);
        var result = Assert.IsType<SlipResult.Calculated>(Reckoning.Of(same.Regulation.Regulation, same.Facts));
        Assert.Equal(new Rupiah(same.Slip!.Net), result.Net);
        Assert.Null(await LoadMonthFacts.OfMonthAsync(db, PayTown.April, EmployeeId.New(), Token));
        Assert.Null(await LoadMonthFacts.OfMonthAsync(db, new(2026, 3), teacher, Token));
    }

    private static async Task<Slip> SlipOf(PayTown town, CalculationRun run, EmployeeId employee)
    {
        await using var db = town.Open();
        return await db.Slips.SingleAsync(slip => slip.RunId == run.Id && slip.EmployeeId == employee, Token);
    }

    private static async Task<string> BytesOf(PayTown town, CalculationRun run)
    {
        await using var db = town.Open();
        var slips = await db
            .Slips.Where(slip => slip.RunId == run.Id)
            .Join(
                db.Employees,
                slip => slip.EmployeeId,
                person => person.Id,
                (slip, person) =>
                    $"{person.LocalId} {slip.State} {slip.Ceiling} {slip.Net} {slip.Lines} {slip.Problem} {slip.InputHash}"
            )
            .ToListAsync(Token);
        return string.Join('\n', slips.Order(StringComparer.Ordinal));
    }
}
