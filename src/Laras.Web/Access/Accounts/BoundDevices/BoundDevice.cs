using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>
/// A telephone or browser that a person has declared as used by him. It is known by a key that cannot leave it. One
/// telephone may be bound to several people: each of them has a row of his own, with a PIN of his own.
/// </summary>
public sealed class BoundDevice
{
    /// <summary>After this many wrong PINs the PIN is closed until its owner signs in by password or card.</summary>
    public const int WrongPinsMax = 5;

    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>Hex SHA-256 of the public key: the name by which the device calls itself.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The P-256 key as SubjectPublicKeyInfo, Base64.</summary>
    public required string PublicKey { get; init; }

    /// <summary>What the owner calls it, or the browser in words.</summary>
    public required string Name { get; init; }

    /// <summary>The hash of the six digits; null when this device signs in without PIN.</summary>
    public string? PinHash { get; set; }

    /// <summary>Wrong PINs since the last right one.</summary>
    public int WrongPins { get; set; }

    public required DateTime BoundAtUtc { get; init; }
    public DateTime? EndedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BoundDevice>
    {
        public void Configure(EntityTypeBuilder<BoundDevice> builder)
        {
            builder.ToTable("devices");
            builder.HasIndex(device => device.EmployeeId);
            builder.HasIndex(device => device.KeyHash);
        }
    }
}
