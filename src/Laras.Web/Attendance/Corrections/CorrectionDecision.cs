using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Corrections;

/// <summary>The word of the second person about a proposed correction. One for each proposal, never edited.</summary>
public sealed class CorrectionDecision
{
    public required Guid Id { get; init; }
    public required Guid ProposalId { get; init; }
    public required CorrectionVerdict Verdict { get; init; }

    /// <summary>Why; may be empty when it was confirmed.</summary>
    public required string Reason { get; init; }

    public required EmployeeId DecidedById { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTime DecidedAtUtc { get; init; }

    /// <summary>The correction that counts since then; null when it was turned down.</summary>
    public Guid? CorrectionId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CorrectionDecision>
    {
        public void Configure(EntityTypeBuilder<CorrectionDecision> builder)
        {
            builder.ToTable("correction_decisions");
            builder.HasIndex(row => row.ProposalId).IsUnique();
            builder.Property(row => row.Verdict).HasConversion<string>();
        }
    }
}

/// <summary>What the second person said.</summary>
public enum CorrectionVerdict
{
    Confirmed,
    TurnedDown,
}
