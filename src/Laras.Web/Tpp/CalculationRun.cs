using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp;

/// <summary>One pass over a month: how far it is, and what it was computed with. A stopped run goes on where it stood.</summary>
public sealed class CalculationRun
{
    public required Guid Id { get; init; }
    public required int MonthKey { get; init; }
    public required string RegulationHash { get; init; }
    public required string StartedBy { get; init; }
    public required DateTime StartedAtUtc { get; init; }
    public DateTime? FinishedAtUtc { get; set; }
    public required RunState State { get; set; }
    public required int Total { get; set; }
    public int Done { get; set; }

    /// <summary>The last batch of taps that had counted when it began; null for a run of before there were any.</summary>
    public long? TapsUpTo { get; init; }

    /// <summary>Hex SHA-256 over all slips in employee order; the same facts give the same hash with any batch size.</summary>
    public string? ResultHash { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalculationRun>
    {
        public void Configure(EntityTypeBuilder<CalculationRun> builder)
        {
            builder.ToTable("calculation_runs");
            builder.HasIndex(run => new { run.MonthKey, run.StartedAtUtc });
            builder.Property(run => run.State).HasConversion<string>();
        }
    }
}

/// <summary>Where a run stands.</summary>
public enum RunState
{
    Running,
    Stopped,
    Finished,
}
