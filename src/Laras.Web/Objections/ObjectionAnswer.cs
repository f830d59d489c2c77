using Laras.Core;
using Laras.Core.Objections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Objections;

/// <summary>What another person decided about an objection, and why. One for each objection, never edited.</summary>
public sealed class ObjectionAnswer
{
    public required Guid Id { get; init; }
    public required Guid ObjectionId { get; init; }
    public required ObjectionOutcome Outcome { get; init; }
    public required string Text { get; init; }
    public required EmployeeId DecidedById { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTime DecidedAtUtc { get; init; }

    /// <summary>The correction of the day that came with it.</summary>
    public Guid? CorrectionId { get; init; }

    /// <summary>The day as it counted until then, in words.</summary>
    public string? Before { get; init; }

    /// <summary>The day as it counts from then on, in words.</summary>
    public string? After { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ObjectionAnswer>
    {
        public void Configure(EntityTypeBuilder<ObjectionAnswer> builder)
        {
            builder.ToTable("objection_answers");
            builder.HasIndex(answer => answer.ObjectionId).IsUnique();
            builder.Property(answer => answer.Outcome).HasConversion<string>();
        }
    }
}
