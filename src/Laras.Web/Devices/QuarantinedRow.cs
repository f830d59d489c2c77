using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Devices;

/// <summary>A row that could not become a fact by itself. Nothing is lost: its text stays until a person settles it.</summary>
public sealed class QuarantinedRow
{
    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The row as it came; bytes that are no text are written as <c>\xNN</c>.</summary>
    public required string Raw { get; init; }

    /// <summary>A stable code, for example <c>pin_unmapped</c> or <c>truncated_tail</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>What happened and what to do, in Indonesian.</summary>
    public required string Sentence { get; init; }

    public string? Device { get; init; }
    public string? Pin { get; init; }

    /// <summary>How the machine recognised the person; part of the tap's identity when it is replayed.</summary>
    public int? Verify { get; init; }

    /// <summary>Local time of the tap when it could be read.</summary>
    public DateTime? LocalTime { get; init; }

    public required QuarantineState State { get; set; }
    public string? SettledBy { get; set; }
    public DateTime? SettledAtUtc { get; set; }

    /// <summary>Why a person set it aside.</summary>
    public string? Note { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<QuarantinedRow>
    {
        public void Configure(EntityTypeBuilder<QuarantinedRow> builder)
        {
            builder.ToTable("quarantined_rows");
            builder.Property(row => row.State).HasConversion<string>();
            builder.HasIndex(row => new { row.State, row.Reason });
            builder.HasIndex(row => new { row.ImportId, row.Line });
            builder.HasIndex(row => new { row.Device, row.Pin });
        }
    }
}

/// <summary>What became of a quarantined row.</summary>
public enum QuarantineState
{
    Open,

    /// <summary>It became a fact after all, for example when its PIN was mapped.</summary>
    Replayed,

    /// <summary>A person looked and set it aside, with reason.</summary>
    SetAside,

    /// <summary>
    /// It is no tap and never becomes one: a day that an old program summed up. Kept to look at beside the taps.
    /// Not open, for nobody has to act on it, and not set aside, for nobody rejected it.
    /// </summary>
    Evidence,
}
