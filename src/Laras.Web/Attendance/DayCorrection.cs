using Laras.Core;
using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance;

/// <summary>
/// What a person decided about another person's day, beside what was recorded: the original stays. The last one made
/// about a day is the one that counts. Never edited, never deleted.
/// </summary>
public sealed class DayCorrection
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>The time of coming that counts, seconds since the work date's midnight; null leaves what was recorded.</summary>
    public int? CameAt { get; init; }

    /// <summary>The time of leaving that counts, seconds since the work date's midnight; null leaves what was recorded.</summary>
    public int? LeftAt { get; init; }

    /// <summary>The status that counts; null leaves what follows from the taps.</summary>
    public DayStatus? Status { get; init; }

    /// <summary>A tap that gives the day nothing any more, whatever is decided later; null for most.</summary>
    public Guid? WithoutTap { get; init; }

    /// <summary>Why, in the words of who decided.</summary>
    public required string Reason { get; init; }

    public required EmployeeId DecidedById { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTime DecidedAtUtc { get; init; }

    /// <summary>The objection that this answers, when there was one.</summary>
    public Guid? ObjectionId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DayCorrection>
    {
        public void Configure(EntityTypeBuilder<DayCorrection> builder)
        {
            builder.ToTable("day_corrections");
            builder.HasIndex(correction => new { correction.EmployeeId, correction.Date });
            builder.Property(correction => correction.Status).HasConversion<string>();
        }
    }
}
