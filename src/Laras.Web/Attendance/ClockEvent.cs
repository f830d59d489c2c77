using Laras.Core;
using Laras.Core.Attendance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance;

/// <summary>One tap, from whatever channel. Never edited, never deleted.</summary>
public sealed class ClockEvent
{
    /// <summary>Made by the author (UUIDv7), or derived from the row's content for machine rows, so that a second import is recognised.</summary>
    public required Guid Id { get; init; }

    public required EmployeeId EmployeeId { get; init; }
    public required Intent Intent { get; init; }

    /// <summary>The instant of the tap, UTC.</summary>
    public required DateTime TapUtc { get; init; }

    /// <summary>The date on the wall where the tap happened; a night shift may give it to the day before.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>The time on the wall, to the second.</summary>
    public required TimeOnly LocalTime { get; init; }

    public required Zone Zone { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Terminal number, serial or kiosk.</summary>
    public string? Device { get; init; }

    /// <summary>What speaks for the tap, one short sentence for people: <c>sidik jari, mesin 2</c>.</summary>
    public required string Evidence { get; init; }

    /// <summary>The file and the line it came from, when it came from a file.</summary>
    public Guid? ImportId { get; init; }
    public int? ImportLine { get; init; }

    public required DateTime ReceivedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ClockEvent>
    {
        public void Configure(EntityTypeBuilder<ClockEvent> builder)
        {
            builder.ToTable("clock_events");
            builder.HasIndex(tap => new { tap.EmployeeId, tap.LocalDate });
            builder.HasIndex(tap => new { tap.LocalDate, tap.LocalTime });
            builder.Property(tap => tap.Intent).HasConversion<string>();
            builder.Property(tap => tap.Channel).HasConversion<string>();
        }
    }
}
