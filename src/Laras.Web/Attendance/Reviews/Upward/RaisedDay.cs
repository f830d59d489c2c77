using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Attendance.Reviews.Upward;

/// <summary>
/// A day that waited too long at one desk and went one step up. It decides nothing: both may decide now, and until one
/// does the day counts as honest. Never edited, never deleted.
/// </summary>
public sealed class RaisedDay
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>The superior who had it.</summary>
    public required EmployeeId FromId { get; init; }
    public required string From { get; init; }

    /// <summary>Who decides for that superior, or stands in there, on the day it went up.</summary>
    public required EmployeeId ToId { get; init; }
    public required string To { get; init; }

    /// <summary>The doubts by their codes.</summary>
    public required string Doubts { get; init; }

    public required DateTime RaisedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RaisedDay>
    {
        public void Configure(EntityTypeBuilder<RaisedDay> builder)
        {
            builder.ToTable("raised_days");
            builder.HasIndex(row => new { row.EmployeeId, row.Date }).IsUnique();
            builder.HasIndex(row => row.FromId);
            builder.HasIndex(row => row.ToId);
        }
    }
}
