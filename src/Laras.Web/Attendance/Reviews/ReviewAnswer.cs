using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What a person answers to a superior who asked about a day or gave it back. Never edited, never deleted.</summary>
public sealed class ReviewAnswer
{
    /// <summary>Made by the phone: sent twice, it is one answer.</summary>
    public required Guid Id { get; init; }

    public required Guid ReviewId { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required string Text { get; init; }
    public required DateTime AnsweredAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReviewAnswer>
    {
        public void Configure(EntityTypeBuilder<ReviewAnswer> builder)
        {
            builder.ToTable("review_answers");
            builder.HasIndex(row => row.ReviewId);
        }
    }
}
