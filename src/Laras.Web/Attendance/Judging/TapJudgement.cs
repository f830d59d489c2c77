using Laras.Core;
using Laras.Core.Attendance.Judging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// What one version of the rules of evidence says about a tap. The newest row counts; none is ever edited. It decides
/// nothing: it asks.
/// </summary>
public sealed class TapJudgement
{
    public required Guid Id { get; init; }
    public required Guid TapId { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly LocalDate { get; init; }

    /// <summary>The version of the rules.</summary>
    public required string Rules { get; init; }

    /// <summary>Hex SHA-256 of everything that was looked at: the same input is judged once.</summary>
    public required string InputHash { get; init; }

    /// <summary>The sum of the weights.</summary>
    public required int Score { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>Whether nothing speaks against the position itself; only such taps may teach where people stand.</summary>
    public required bool IsPositionSound { get; init; }

    /// <summary>The verdicts as JSON.</summary>
    public required string Verdicts { get; init; }

    public required DateTime JudgedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TapJudgement>
    {
        public void Configure(EntityTypeBuilder<TapJudgement> builder)
        {
            builder.ToTable("tap_judgements");
            builder
                .HasIndex(row => new
                {
                    row.TapId,
                    row.Rules,
                    row.InputHash,
                })
                .IsUnique();
            builder.HasIndex(row => new { row.EmployeeId, row.LocalDate });
            builder.HasIndex(row => new { row.LocalDate, row.Standing });
            builder.Property(row => row.Standing).HasConversion<string>();
        }
    }
}
