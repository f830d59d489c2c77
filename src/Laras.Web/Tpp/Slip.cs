using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp;

/// <summary>What one person gets for one month, with everything needed to compute it again.</summary>
public sealed class Slip
{
    public required Guid RunId { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required int MonthKey { get; init; }

    /// <summary>The agency the person belonged to at the end of the month, for totals.</summary>
    public required Guid OpdId { get; init; }

    public required SlipState State { get; init; }

    /// <summary>Full amount before any judgement, rupiah.</summary>
    public required long Ceiling { get; init; }

    /// <summary>What is paid out, rupiah; differences about earlier months are in it.</summary>
    public required long Net { get; init; }

    /// <summary>JSON array of {name, amount} in slip order.</summary>
    public required string Lines { get; init; }

    /// <summary>Why there is no amount, in Indonesian; null when there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>Hex SHA-256 over the facts that went in.</summary>
    public required string InputHash { get; init; }

    internal Slip With(Guid run, long net) =>
        new()
        {
            RunId = run,
            EmployeeId = EmployeeId,
            MonthKey = MonthKey,
            OpdId = OpdId,
            State = State,
            Ceiling = Ceiling,
            Net = net,
            Lines = Lines,
            Problem = Problem,
            InputHash = InputHash,
        };

    internal sealed class Mapping : IEntityTypeConfiguration<Slip>
    {
        public void Configure(EntityTypeBuilder<Slip> builder)
        {
            builder.ToTable("slips");
            builder.HasKey(slip => new { slip.RunId, slip.EmployeeId });
            builder.HasIndex(slip => new { slip.EmployeeId, slip.MonthKey });
            builder.Property(slip => slip.State).HasConversion<string>();
        }
    }
}

/// <summary>Whether there is an amount.</summary>
public enum SlipState
{
    Calculated,

    /// <summary>The regulation does not pay this person at all; the reason is in the problem sentence.</summary>
    NotEntitled,

    /// <summary>A fact is missing or a formula has no answer; a person must look.</summary>
    NeedsAttention,
}
