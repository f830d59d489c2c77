using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Judging;

/// <summary>What the person says about a doubt about an own tap. Never edited, never deleted.</summary>
public sealed class TapAnswer
{
    /// <summary>Made by the phone: sent twice, it is one answer.</summary>
    public required Guid Id { get; init; }

    public required Guid TapId { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>A ready-made answer.</summary>
    public required string Answer { get; init; }

    /// <summary>What the person wrote beside it.</summary>
    public string? Note { get; init; }

    public required DateTime AnsweredAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TapAnswer>
    {
        public void Configure(EntityTypeBuilder<TapAnswer> builder)
        {
            builder.ToTable("tap_answers");
            builder.HasIndex(answer => answer.TapId);
            builder.HasIndex(answer => answer.EmployeeId);
        }
    }
}
