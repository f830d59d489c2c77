using Laras.Core;
using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Corrections;

/// <summary>A correction of another person's day that somebody proposes; nothing counts until a second person confirms it.</summary>
public sealed class CorrectionProposal
{
    /// <summary>Made by the form, so that a form sent twice is one proposal.</summary>
    public required Guid Id { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Seconds since the work date's midnight; null leaves what was recorded.</summary>
    public int? CameAt { get; init; }

    /// <summary>Seconds since the work date's midnight; null leaves what was recorded.</summary>
    public int? LeftAt { get; init; }

    public required DayStatus Status { get; init; }

    /// <summary>The tap that shall give the day nothing any more; null for most.</summary>
    public Guid? WithoutTap { get; init; }

    public required string Reason { get; init; }

    /// <summary>The day as it counted when this was proposed, in words.</summary>
    public required string Before { get; init; }

    public required EmployeeId ProposedById { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTime ProposedAtUtc { get; init; }

    /// <summary>What counts for the day once this is confirmed.</summary>
    public WrittenCorrection Counts =>
        new()
        {
            Status = Status,
            CameAt = CameAt,
            LeftAt = LeftAt,
            WithoutTap = WithoutTap,
        };

    internal sealed class Mapping : IEntityTypeConfiguration<CorrectionProposal>
    {
        public void Configure(EntityTypeBuilder<CorrectionProposal> builder)
        {
            builder.ToTable("correction_proposals");
            builder.HasIndex(row => new { row.EmployeeId, row.Date });
            builder.HasIndex(row => row.ProposedAtUtc);
            builder.Ignore(row => row.Counts);
            builder.Property(row => row.Status).HasConversion<string>();
        }
    }
}
