using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Calendar;

/// <summary>
/// The hours of one day of a work pattern. A weekly pattern has one row per weekday; a shift has one row
/// without weekday, and the roster says who works it when.
/// </summary>
public sealed class WorkPatternDay
{
    public required Guid Id { get; init; }

    /// <summary><c>lima-hari</c>, <c>enam-hari</c>, or a shift such as <c>rsud-malam</c>.</summary>
    public required string Pattern { get; init; }

    public required string Name { get; init; }

    /// <summary>1 Monday to 7 Sunday; null for a shift.</summary>
    public int? Weekday { get; init; }

    /// <summary>True for the hours that replace the usual ones during Ramadan.</summary>
    public bool Ramadan { get; init; }

    public required TimeOnly Starts { get; init; }

    /// <summary>At or before <see cref="Starts"/> means: on the next day.</summary>
    public required TimeOnly Ends { get; init; }

    public int BreakMinutes { get; init; }

    /// <summary>Minutes before <see cref="Starts"/> at which an arrival belongs to this day.</summary>
    public required int OpensMinutesBefore { get; init; }

    /// <summary>Minutes after <see cref="Ends"/> until which a departure belongs to this day.</summary>
    public required int ClosesMinutesAfter { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkPatternDay>
    {
        public void Configure(EntityTypeBuilder<WorkPatternDay> builder)
        {
            builder.ToTable("work_pattern_days");
            builder.HasIndex(day => new
            {
                day.Pattern,
                day.Weekday,
                day.Ramadan,
                day.From,
            });
        }
    }
}
