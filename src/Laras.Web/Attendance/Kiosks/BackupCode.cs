using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>One code on the sheet of paper that lies beside a kiosk for the day without electricity; good for one tap.</summary>
public sealed class BackupCode
{
    public required Guid Id { get; init; }
    public required Guid KioskId { get; init; }
    public required Guid BatchId { get; init; }

    /// <summary>See <see cref="Core.Attendance.Kiosks.CodeSigns.HashOf"/>.</summary>
    public required string CodeHash { get; init; }

    public required EmployeeId MadeById { get; init; }
    public required string MadeBy { get; init; }
    public required DateTime MadeAtUtc { get; init; }

    /// <summary>The first tap that brought it, in the order of the ledger.</summary>
    public Guid? UsedByTap { get; set; }
    public DateTime? UsedAtUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BackupCode>
    {
        public void Configure(EntityTypeBuilder<BackupCode> builder)
        {
            builder.ToTable("backup_codes");
            builder.HasIndex(code => code.CodeHash).IsUnique();
            builder.HasIndex(code => code.KioskId);
            builder.HasIndex(code => code.BatchId);
        }
    }
}
