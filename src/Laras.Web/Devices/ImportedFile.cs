using Laras.Core;
using Laras.Core.Devices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Devices;

/// <summary>A file that somebody brought in: what it was, who brought it, and what became of each of its rows.</summary>
public sealed class ImportedFile
{
    public required Guid Id { get; init; }

    /// <summary><c>absen</c>, <c>pegawai</c>, <c>libur</c>, <c>pin</c>, <c>cuti</c>, <c>jadwal</c>, <c>nilai</c>.</summary>
    public required string Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>Hex SHA-256 of the bytes; the same file twice is recognised.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }
    public required string ImportedBy { get; init; }
    public required DateTime ImportedAtUtc { get; init; }

    /// <summary>Rows that became facts.</summary>
    public int Accepted { get; set; }

    /// <summary>Rows that were known already.</summary>
    public int Duplicates { get; set; }

    /// <summary>Rows that wait for a person.</summary>
    public int Quarantined { get; set; }

    /// <summary>How the bytes were read, for a machine's file; null for a table.</summary>
    public Grammar? Grammar { get; init; }

    /// <summary>The zone of the wall clocks in the file, when it speaks of times.</summary>
    public Zone? Zone { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ImportedFile>
    {
        public void Configure(EntityTypeBuilder<ImportedFile> builder)
        {
            builder.ToTable("imported_files");
            builder.Property(file => file.Grammar).HasConversion<string>();
            builder.HasIndex(file => file.Sha256);
            builder.HasIndex(file => file.ImportedAtUtc);
        }
    }
}
