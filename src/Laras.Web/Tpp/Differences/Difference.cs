using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp.Differences;

/// <summary>
/// A line that corrects a closed month (selisih) on the slip of a later one: what the line comes to by all that is known
/// now, less what was paid for it before. Never edited.
/// </summary>
public sealed class Difference
{
    /// <summary>The run whose slip carries it.</summary>
    public required Guid RunId { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The closed month, 202603.</summary>
    public required int AboutMonthKey { get; init; }

    /// <summary>Its place among the lines about that month, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>The label of the line on the original slip.</summary>
    public required string Line { get; init; }

    /// <summary>Rupiah, below zero when too much was paid.</summary>
    public required long Amount { get; init; }

    /// <summary>The run of the original slip.</summary>
    public required Guid OriginalRunId { get; init; }

    /// <summary>The same line on the slip of another run of the same month.</summary>
    internal Difference For(Guid run) =>
        new()
        {
            RunId = run,
            EmployeeId = EmployeeId,
            AboutMonthKey = AboutMonthKey,
            Position = Position,
            Line = Line,
            Amount = Amount,
            OriginalRunId = OriginalRunId,
        };

    internal sealed class Mapping : IEntityTypeConfiguration<Difference>
    {
        public void Configure(EntityTypeBuilder<Difference> builder)
        {
            builder.ToTable("differences");
            builder.HasKey(line => new
            {
                line.RunId,
                line.EmployeeId,
                line.AboutMonthKey,
                line.Position,
            });
            builder.HasIndex(line => new { line.EmployeeId, line.AboutMonthKey });
        }
    }
}
