using Laras.Core;
using Laras.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp.Holds;

/// <summary>One slip is held back from payment, or let go by another person. The last row about a slip counts. Never edited.</summary>
public sealed class SlipHold
{
    public required Guid Id { get; init; }
    public required int MonthKey { get; init; }

    /// <summary>Whose slip it is.</summary>
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The how-manieth row about this slip, from 1; of two at once only one can have it.</summary>
    public required int Number { get; init; }
    public required HoldKind Kind { get; init; }

    /// <summary>For an own slip: the office in which its owner took the step.</summary>
    public Role? Role { get; init; }
    public required string Reason { get; init; }
    public required EmployeeId ById { get; init; }
    public required string By { get; init; }
    public required DateTime AtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SlipHold>
    {
        public void Configure(EntityTypeBuilder<SlipHold> builder)
        {
            builder.ToTable("slip_holds");
            builder
                .HasIndex(hold => new
                {
                    hold.MonthKey,
                    hold.EmployeeId,
                    hold.Number,
                })
                .IsUnique();
            builder.Property(hold => hold.Kind).HasConversion<string>();
            builder.Property(hold => hold.Role).HasConversion<string>();
        }
    }
}

/// <summary>Why a slip does not go its way, or that it does again.</summary>
public enum HoldKind
{
    /// <summary>ditahan: somebody saw a reason not to pay it yet.</summary>
    Held,

    /// <summary>slip sendiri: its owner took a step of the month, so somebody else confirms it.</summary>
    OwnSlip,

    /// <summary>dilepas.</summary>
    Released,
}
