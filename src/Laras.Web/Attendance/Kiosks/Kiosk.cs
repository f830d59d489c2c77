using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>
/// A tablet or an old computer at the door of an office that shows the code of its moment. It is paired once with a code
/// that the operator reads out; its own keys never leave it.
/// </summary>
public sealed class Kiosk
{
    /// <summary>Signs of <see cref="Number"/>.</summary>
    public const int NumberSigns = 6;

    /// <summary>Signs of the code with which it is paired.</summary>
    public const int PairingSigns = 8;

    public const int NameMax = 60;

    /// <summary>How long the pairing code is good.</summary>
    public static readonly TimeSpan PairingLife = TimeSpan.FromMinutes(30);

    public required Guid Id { get; init; }

    /// <summary>Short and unique, as it stands in its codes: <c>7KQ2MA</c>.</summary>
    public required string Number { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>Where it stands: <c>Pintu depan</c>.</summary>
    public required string Name { get; init; }

    public required EmployeeId RegisteredById { get; init; }
    public required string RegisteredBy { get; init; }
    public required DateTime RegisteredAtUtc { get; init; }

    /// <summary>Hash of the pairing code; null once it was used.</summary>
    public string? PairingHash { get; set; }
    public DateTime? PairingExpiresAtUtc { get; set; }

    /// <summary>Null while it waits for a tablet.</summary>
    public DateTime? PairedAtUtc { get; set; }

    public DateTime? RevokedAtUtc { get; set; }
    public DateTime? LastContactAtUtc { get; set; }

    /// <summary>How far its clock was behind at the last contact, milliseconds.</summary>
    public long? Behind { get; set; }

    public string? AppVersion { get; set; }

    /// <summary>How many events it had not sent at the last contact.</summary>
    public int? Unsent { get; set; }

    /// <summary>The key that it uses now.</summary>
    public int? KeyNumber { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Kiosk>
    {
        public void Configure(EntityTypeBuilder<Kiosk> builder)
        {
            builder.ToTable("kiosks");
            builder.HasIndex(kiosk => kiosk.Number).IsUnique();
            builder.HasIndex(kiosk => kiosk.UnitId);
        }
    }
}
