using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>What somebody found out about a card that a kiosk could not name. Never edited, never deleted; the newest counts.</summary>
public sealed class UnsettledAnswer
{
    public const int NoteMax = 300;

    /// <summary>The word that is stored, and what is said in the list.</summary>
    public static readonly IReadOnlyList<(string Value, string Words)> All =
    [
        ("dikoreksi", "Pegawainya dikenal, harinya dikoreksi"),
        ("sudah-tercatat", "Sudah tercatat dengan cara lain"),
        ("bukan-pegawai", "Bukan kartu pegawai kami"),
    ];

    public required Guid Id { get; init; }

    /// <summary>See <see cref="UnsettledKioskTap"/>.</summary>
    public required Guid TapId { get; init; }

    public required string Answer { get; init; }
    public string? Note { get; init; }
    public required EmployeeId WrittenById { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTime WrittenAtUtc { get; init; }

    public string Words => All.FirstOrDefault(one => one.Value == Answer).Words ?? Answer;

    internal sealed class Mapping : IEntityTypeConfiguration<UnsettledAnswer>
    {
        public void Configure(EntityTypeBuilder<UnsettledAnswer> builder)
        {
            builder.ToTable("unsettled_answers");
            builder.HasIndex(answer => answer.TapId);
            builder.Ignore(answer => answer.Words);
        }
    }
}
