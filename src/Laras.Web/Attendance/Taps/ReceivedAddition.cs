using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Taps;

/// <summary>What a device sent after a tap and belongs to it, exactly as it was signed. It may come before its tap.</summary>
public sealed class ReceivedAddition
{
    public required Guid Id { get; init; }

    /// <summary>The tap it is about; nobody has checked that there is one, or whose it is.</summary>
    public required Guid TapId { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required Guid DeviceId { get; init; }

    /// <summary>What the device's clock showed, milliseconds since 1970 UTC.</summary>
    public required long At { get; init; }

    /// <summary>The exact text that was signed, see <see cref="Core.Attendance.Taps.SignedAddition"/>.</summary>
    public required string Body { get; init; }

    public required byte[] Signature { get; init; }
    public required long Batch { get; init; }
    public required int Place { get; init; }
    public required DateTime ReceivedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReceivedAddition>
    {
        public void Configure(EntityTypeBuilder<ReceivedAddition> builder)
        {
            builder.ToTable("received_additions");
            builder.HasIndex(addition => new { addition.Batch, addition.Place }).IsUnique();
            builder.HasIndex(addition => addition.TapId);
        }
    }
}
