using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>
/// One visit of one person, from signing in to leaving. The browser holds a random token and nothing else; here stands
/// its hash, so that whoever reads this table can enter nowhere. Times are those of the world, also in the demonstration.
/// </summary>
public sealed class Session
{
    public const int DeskHours = 12;
    public const int PhoneDays = 90;

    /// <summary>Names the session in lists and forms; it opens nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>Hex SHA-256 of the token.</summary>
    public required string TokenHash { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required SessionKind Kind { get; set; }

    /// <summary>The bound device; null at a desk.</summary>
    public Guid? DeviceId { get; set; }

    /// <summary>The browser in words its owner recognises: <c>Chrome di Android</c>.</summary>
    public required string Browser { get; init; }

    public required DateTime CreatedAtUtc { get; init; }
    public required DateTime ExpiresAtUtc { get; set; }

    /// <summary>Written now and then, not at every request.</summary>
    public DateTime LastSeenAtUtc { get; set; }

    /// <summary>When a second factor was shown in this session; null as long as it was not.</summary>
    public DateTime? SecondFactorAtUtc { get; set; }

    public DateTime? EndedAtUtc { get; set; }

    /// <summary>Why it ended, in Indonesian: <c>keluar</c>, <c>kata sandi diganti</c>.</summary>
    public string? EndedBecause { get; set; }

    /// <summary>When it began, was strengthened or ended: other processes look for what changed since they looked last.</summary>
    public required DateTime ChangedAtUtc { get; set; }

    /// <summary>
    /// The browser is a telephone that its owner has bound just now. What asks for a second factor asks for it again: that
    /// was shown for hours, and not for months.
    /// </summary>
    public void BecomePhone(Guid device, DateTime nowUtc)
    {
        (Kind, DeviceId, SecondFactorAtUtc) = (SessionKind.Phone, device, null);
        ExpiresAtUtc = nowUtc.AddDays(PhoneDays);
        ChangedAtUtc = nowUtc;
    }

    public void End(string because, DateTime nowUtc)
    {
        EndedAtUtc = nowUtc;
        EndedBecause = because;
        ChangedAtUtc = nowUtc;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("sessions");
            builder.Property(session => session.Kind).HasConversion<string>();
            builder.HasIndex(session => session.TokenHash).IsUnique();
            builder.HasIndex(session => session.EmployeeId);
            builder.HasIndex(session => session.ChangedAtUtc);
        }
    }
}
