using System.Reflection;
using Laras.Core;
using Laras.Web.Attendance;
using Laras.Web.Calendar;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Leave;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Laras.Web.Storage;

/// <summary>One region's data: an SQLite file or a PostgreSQL schema. Any slice may read a table; only its owner folder writes it.</summary>
public sealed class LarasDb(DbContextOptions<LarasDb> options) : DbContext(options)
{
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Employee> Employees => Set<Employee>();
    public DbSet<Placement> Placements => Set<Placement>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<WorkPatternDay> WorkPatternDays => Set<WorkPatternDay>();
    public DbSet<SpecialPeriod> SpecialPeriods => Set<SpecialPeriod>();
    public DbSet<RosterDay> RosterDays => Set<RosterDay>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<ImportedFile> ImportedFiles => Set<ImportedFile>();
    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();
    public DbSet<DevicePin> DevicePins => Set<DevicePin>();
    public DbSet<ClockEvent> ClockEvents => Set<ClockEvent>();
    public DbSet<MonthlyFact> MonthlyFacts => Set<MonthlyFact>();
    public DbSet<StoredRegulation> Regulations => Set<StoredRegulation>();
    public DbSet<RegulationInForce> RegulationsInForce => Set<RegulationInForce>();
    public DbSet<CalculationRun> CalculationRuns => Set<CalculationRun>();
    public DbSet<Slip> Slips => Set<Slip>();
    public DbSet<YearCounter> YearCounters => Set<YearCounter>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<EmployeeId>().HaveConversion<EmployeeIdConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());

    private sealed class EmployeeIdConverter() : ValueConverter<EmployeeId, Guid>(id => id.Value, value => new(value));

    /// <summary>Every stored instant is UTC; SQLite forgets the kind, so it is put back when read.</summary>
    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
