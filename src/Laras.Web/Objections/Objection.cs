using Laras.Core;
using Laras.Core.Objections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Objections;

/// <summary>
/// An employee says that a day, or a line of his slip, is not right. Never edited, never deleted; the answer is a row
/// of its own, and so is the one appeal that may follow.
/// </summary>
public sealed class Objection
{
    /// <summary>Made by the form, so that a form sent twice is one objection.</summary>
    public required Guid Id { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required int MonthKey { get; init; }

    /// <summary>The day it is about; null when it is about a line.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The label of the slip's line it is about; null when it is about a day.</summary>
    public string? Line { get; init; }

    /// <summary>Day or line as one word, so that the table itself holds one objection for each.</summary>
    public required string About { get; init; }

    /// <summary>1 for the objection, 2 for the appeal; there is no third.</summary>
    public required int Instance { get; init; }

    /// <summary>The answered objection that this appeals against.</summary>
    public Guid? AppealOf { get; init; }

    public required ObjectionReason Reason { get; init; }

    /// <summary>The employee's own words.</summary>
    public required string Text { get; init; }

    /// <summary>The employee himself, or the operator of his unit who wrote it down for him.</summary>
    public required EmployeeId WrittenById { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTime WrittenAtUtc { get; init; }

    /// <summary>The last day on which the answer is in time.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Who decided what is objected against; never the one who answers.</summary>
    public EmployeeId? FirstDeciderId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Objection>
    {
        public void Configure(EntityTypeBuilder<Objection> builder)
        {
            builder.ToTable("objections");
            builder
                .HasIndex(row => new
                {
                    row.EmployeeId,
                    row.MonthKey,
                    row.About,
                    row.Instance,
                })
                .IsUnique();
            builder.HasIndex(row => row.MonthKey);
            builder.Property(row => row.Reason).HasConversion<string>();
        }
    }
}
