using System.Reflection;
using System.Text.Json;
using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Access.Accounts;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Access.Roles;
using Laras.Web.Attendance;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Attendance.Judging;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Attendance.Taps;
using Laras.Web.Audit.Views;
using Laras.Web.Calendar;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Leave;
using Laras.Web.News;
using Laras.Web.News.Push;
using Laras.Web.News.Reminders;
using Laras.Web.Objections;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Acting;
using Laras.Web.Places;
using Laras.Web.Places.Spots;
using Laras.Web.Regulations;
using Laras.Web.Storage.Journal;
using Laras.Web.Storage.Proofs;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Differences;
using Laras.Web.Tpp.Holds;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Slips;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Laras.Web.Storage;

/// <summary>One region's data: an SQLite file or a PostgreSQL schema. Any slice may read a table; only its owner folder writes it.</summary>
public sealed class LarasDb(DbContextOptions<LarasDb> options) : DbContext(options)
{
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Employee> Employees => Set<Employee>();
    public DbSet<Placement> Placements => Set<Placement>();
    public DbSet<EmploymentTerm> EmploymentTerms => Set<EmploymentTerm>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<ActingAssignment> ActingAssignments => Set<ActingAssignment>();
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
    public DbSet<SlipFacts> SlipFacts => Set<SlipFacts>();
    public DbSet<Difference> Differences => Set<Difference>();
    public DbSet<SlipHold> SlipHolds => Set<SlipHold>();
    public DbSet<ReopeningRequest> ReopeningRequests => Set<ReopeningRequest>();
    public DbSet<YearCounter> YearCounters => Set<YearCounter>();
    public DbSet<MonthTransition> MonthTransitions => Set<MonthTransition>();
    public DbSet<DayCorrection> DayCorrections => Set<DayCorrection>();
    public DbSet<CorrectionProposal> CorrectionProposals => Set<CorrectionProposal>();
    public DbSet<CorrectionDecision> CorrectionDecisions => Set<CorrectionDecision>();
    public DbSet<PlaceVersion> PlaceVersions => Set<PlaceVersion>();
    public DbSet<PlaceDecision> PlaceDecisions => Set<PlaceDecision>();
    public DbSet<PersonPlace> PersonPlaces => Set<PersonPlace>();
    public DbSet<AttendancePolicy> AttendancePolicies => Set<AttendancePolicy>();
    public DbSet<TapTrace> TapTraces => Set<TapTrace>();
    public DbSet<TapJudgement> TapJudgements => Set<TapJudgement>();
    public DbSet<SharedDevice> SharedDevices => Set<SharedDevice>();
    public DbSet<TapAnswer> TapAnswers => Set<TapAnswer>();
    public DbSet<Objection> Objections => Set<Objection>();
    public DbSet<ObjectionAnswer> ObjectionAnswers => Set<ObjectionAnswer>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<BoundDevice> BoundDevices => Set<BoundDevice>();
    public DbSet<StartCard> StartCards => Set<StartCard>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<RoleGrantEnd> RoleGrantEnds => Set<RoleGrantEnd>();
    public DbSet<RoleProposal> RoleProposals => Set<RoleProposal>();
    public DbSet<RoleDecision> RoleDecisions => Set<RoleDecision>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<RecordView> RecordViews => Set<RecordView>();
    public DbSet<StoredProof> ProofCodes => Set<StoredProof>();
    public DbSet<JournalLeaf> JournalLeaves => Set<JournalLeaf>();
    public DbSet<JournalHead> JournalHeads => Set<JournalHead>();
    public DbSet<JournalKey> JournalKeys => Set<JournalKey>();
    public DbSet<Kiosk> Kiosks => Set<Kiosk>();
    public DbSet<KioskPairing> KioskPairings => Set<KioskPairing>();
    public DbSet<KioskKey> KioskKeys => Set<KioskKey>();
    public DbSet<KioskContact> KioskContacts => Set<KioskContact>();
    public DbSet<EmployeeCard> EmployeeCards => Set<EmployeeCard>();
    public DbSet<BackupCode> BackupCodes => Set<BackupCode>();
    public DbSet<PlacePoster> PlacePosters => Set<PlacePoster>();
    public DbSet<KioskPhoto> KioskPhotos => Set<KioskPhoto>();
    public DbSet<UnsettledKioskTap> UnsettledKioskTaps => Set<UnsettledKioskTap>();
    public DbSet<UnsettledAnswer> UnsettledAnswers => Set<UnsettledAnswer>();
    public DbSet<TapBatch> TapBatches => Set<TapBatch>();
    public DbSet<ReceivedTap> ReceivedTaps => Set<ReceivedTap>();
    public DbSet<ReceivedAddition> ReceivedAdditions => Set<ReceivedAddition>();
    public DbSet<SetAsideTap> SetAsideTaps => Set<SetAsideTap>();
    public DbSet<TapFollower> TapFollowers => Set<TapFollower>();
    public DbSet<DayReview> DayReviews => Set<DayReview>();
    public DbSet<ReviewAnswer> ReviewAnswers => Set<ReviewAnswer>();
    public DbSet<TapFinding> TapFindings => Set<TapFinding>();
    public DbSet<RaisedDay> RaisedDays => Set<RaisedDay>();
    public DbSet<SpotProposal> SpotProposals => Set<SpotProposal>();
    public DbSet<NewsItem> NewsItems => Set<NewsItem>();
    public DbSet<ReminderWish> ReminderWishes => Set<ReminderWish>();
    public DbSet<NewsSeen> NewsSeen => Set<NewsSeen>();
    public DbSet<PushSubscription> PushSubscriptions => Set<PushSubscription>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Storage.Journal.Journal.Complete(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        Storage.Journal.Journal.Complete(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<EmployeeId>().HaveConversion<EmployeeIdConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?))
            {
                StoreTime(property);
            }
        }
    }

    /// <summary>A property named <c>…Utc</c> is an instant; any other is what a clock on the wall showed and has no zone.</summary>
    private void StoreTime(IMutableProperty property)
    {
        var instant = property.Name.EndsWith("Utc", StringComparison.Ordinal);
        property.SetValueConverter(instant ? new InstantConverter() : new WallClockConverter());
        if (Database.IsNpgsql())
        {
            property.SetColumnType(instant ? "timestamp with time zone" : "timestamp without time zone");
        }
    }

    private sealed class EmployeeIdConverter() : ValueConverter<EmployeeId, Guid>(id => id.Value, value => new(value));

    private sealed class InstantConverter()
        : ValueConverter<DateTime, DateTime>(
            time => ToStoredInstant(time),
            time => DateTime.SpecifyKind(time, DateTimeKind.Utc)
        );

    private sealed class WallClockConverter()
        : ValueConverter<DateTime, DateTime>(
            time => DateTime.SpecifyKind(WholeMicroseconds(time), DateTimeKind.Unspecified),
            time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified)
        );

    private static DateTime ToStoredInstant(DateTime time) =>
        time.Kind == DateTimeKind.Utc
            ? WholeMicroseconds(time)
            : throw new ArgumentException($"An instant must be UTC, this one is {time.Kind}.", nameof(time));

    /// <summary>PostgreSQL keeps microseconds; both engines must give back the same value.</summary>
    private static DateTime WholeMicroseconds(DateTime time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
}
