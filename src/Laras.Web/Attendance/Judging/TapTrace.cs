using Laras.Core;
using Laras.Core.Attendance.Judging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// What the judge must find again of a tap: its device and place in the chain, and where it was. Drawn from the ledger
/// by the judge; drawn again it is the same.
/// </summary>
public sealed class TapTrace
{
    public required Guid TapId { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>Where the person was placed on that date.</summary>
    public Guid? UnitId { get; init; }

    public required Guid DeviceId { get; init; }

    /// <summary>Hex SHA-256 of the public key: the same for everybody who bound this phone with it; empty when unknown.</summary>
    public required string KeyHash { get; init; }

    /// <summary>One start of the app on one phone.</summary>
    public required string Run { get; init; }

    public required long Sequence { get; init; }

    /// <summary>SHA-256 of the signed text, base64url: what the next tap of the device must name.</summary>
    public required string Hash { get; init; }

    /// <summary>The commit that it was received with, and its place in it: the order of the ledger.</summary>
    public required long Batch { get; init; }
    public required int Place { get; init; }

    public required DateOnly LocalDate { get; init; }

    /// <summary>When the tap was, as well as it is known, milliseconds since 1970 UTC.</summary>
    public required long At { get; init; }

    /// <summary>Degrees to the last digit that the phone gave; null without position.</summary>
    public string? Latitude { get; init; }
    public string? Longitude { get; init; }

    /// <summary>Metres.</summary>
    public long? Accuracy { get; init; }
    public long? Altitude { get; init; }

    /// <summary>Null without position.</summary>
    public SeenPosition? Position =>
        Latitude is null || Longitude is null ? null : new(Latitude, Longitude, Accuracy ?? int.MaxValue, Altitude, At);

    /// <summary>Whether it stands earlier in the ledger.</summary>
    public bool IsBefore(TapTrace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Batch < other.Batch || (Batch == other.Batch && Place < other.Place);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TapTrace>
    {
        public void Configure(EntityTypeBuilder<TapTrace> builder)
        {
            builder.ToTable("tap_traces");
            builder.HasKey(trace => trace.TapId);
            builder.Ignore(trace => trace.Position);
            builder.HasIndex(trace => new { trace.DeviceId, trace.Sequence });
            builder.HasIndex(trace => new { trace.KeyHash, trace.At });
            builder.HasIndex(trace => new { trace.Run, trace.At });
            builder.HasIndex(trace => new { trace.EmployeeId, trace.At });
            builder.HasIndex(trace => new { trace.UnitId, trace.LocalDate });
            builder.HasIndex(trace => new
            {
                trace.Latitude,
                trace.Longitude,
                trace.LocalDate,
            });
            builder.HasIndex(trace => trace.LocalDate);
        }
    }
}
