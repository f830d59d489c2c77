using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What a superior said about another person's day. Changing one's mind is another row. Never edited, never deleted.</summary>
public sealed class DayReview
{
    /// <summary>Made by the phone: sent twice, it is one decision.</summary>
    public required Guid Id { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly Date { get; init; }
    public required ReviewVerdict Verdict { get; init; }

    /// <summary>Code of the ready-made words; null for an approval.</summary>
    public string? Ready { get; init; }

    /// <summary>The words as the person reads them; empty for an approval.</summary>
    public required string Text { get; init; }

    /// <summary>The doubts that were on the screen, by their codes; a doubt that comes later opens the day again.</summary>
    public required string Seen { get; init; }

    /// <summary>The decision that this takes back; only for <see cref="ReviewVerdict.Withdrawn"/>.</summary>
    public Guid? Withdraws { get; init; }

    public required EmployeeId DecidedById { get; init; }
    public required string DecidedBy { get; init; }

    /// <summary>When it was pressed, by the phone's clock; what was pressed without signal comes later.</summary>
    public required DateTime SaidAtUtc { get; init; }

    public required DateTime RecordedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DayReview>
    {
        public void Configure(EntityTypeBuilder<DayReview> builder)
        {
            builder.ToTable("day_reviews");
            builder.HasIndex(row => new { row.EmployeeId, row.Date });
            builder.HasIndex(row => new { row.DecidedById, row.RecordedAtUtc });
            builder.Property(row => row.Verdict).HasConversion<string>();
        }
    }
}
