using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Demonstration;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Demonstration;

public sealed class OpenTownTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_database_becomes_the_town_once_with_both_months_calculated()
    {
        await using var database = await MigratedAsync();

        var (opened, told) = await OpenAsync(database);

        Assert.True(opened);
        Assert.StartsWith("Data masih kosong. Menyiapkan Kabupaten Nusa Laras (contoh)", told, default);
        Assert.Contains("Menghitung TPP April 2026", told, StringComparison.Ordinal);
        await using var db = database.Open();
        Assert.Equal(TownGenerator.FewestEmployees, await db.Employees.CountAsync(Token));
        Assert.Equal([(202603, RunState.Finished), (202604, RunState.Finished)], await RunsAsync(db));
        var teacher = await db.Employees.SingleAsync(person => person.Nip == "197904122005012007", Token);
        var slip = await db.Slips.SingleAsync(slip => slip.EmployeeId == teacher.Id && slip.MonthKey == 202604, Token);
        Assert.Equal(3_350_235, slip.Net);
        var before = await StandAsync(db);

        var (again, silence) = await OpenAsync(database);

        Assert.Equal((true, ""), (again, silence));
        await using var after = database.Open();
        Assert.Equal(before, await StandAsync(after));
    }

    [Fact]
    public async Task Real_people_are_left_alone()
    {
        await using var database = await MigratedAsync();
        await using (var db = database.Open())
        {
            db.Add(
                new Employee
                {
                    Id = EmployeeId.New(),
                    LocalId = "A-1",
                    Name = "Seorang Pegawai",
                    Kind = EmploymentKind.NonAsn,
                }
            );
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal((true, ""), await OpenAsync(database));
        await using var after = database.Open();
        Assert.Equal((1, 0, 0), await StandAsync(after));
    }

    [Fact]
    public async Task A_region_that_was_named_but_has_no_people_yet_is_left_alone()
    {
        await using var database = await MigratedAsync();
        await using (var db = database.Open())
        {
            db.Add(new Setting { Name = Region.NameSetting, Value = "Kabupaten Sungguhan" });
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal((true, ""), await OpenAsync(database));
        Assert.Equal("Kabupaten Sungguhan", Region.Read(database.Store).Name);
    }

    private static async Task<Database> MigratedAsync()
    {
        var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        await Migrator.MigrateAsync(db, TimeProvider.System, Token);
        return database;
    }

    private static async Task<(bool Opened, string Told)> OpenAsync(Database database)
    {
        await using var output = new StringWriter();
        var library = RegulationLibrary.Find(null);
        var opened = await OpenTown.WhenEmptyAsync(
            database.Store,
            library,
            TownGenerator.FewestEmployees,
            output,
            Token
        );
        return (opened, output.ToString());
    }

    private static async Task<IEnumerable<(int, RunState)>> RunsAsync(LarasDb db) =>
        (await db.CalculationRuns.OrderBy(run => run.MonthKey).ToListAsync(Token)).Select(run =>
            (run.MonthKey, run.State)
        );

    private static async Task<(int People, int Taps, int Runs)> StandAsync(LarasDb db) =>
        (
            await db.Employees.CountAsync(Token),
            await db.ClockEvents.CountAsync(Token),
            await db.CalculationRuns.CountAsync(Token)
        );
}
