using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Attendance.Corrections;

/// <summary>The door through which a decision about a day enters the table, whoever made it: always with its line in the journal.</summary>
public static class DayCorrectionLog
{
    /// <param name="Before">The day as it counted until now, in words.</param>
    public sealed record Entry(
        EmployeeId Employee,
        DateOnly Date,
        WrittenCorrection Counts,
        string Before,
        string Reason,
        EmployeeId DecidedById,
        string DecidedBy
    )
    {
        /// <summary>The objection that this answers, when there was one.</summary>
        public Guid? ObjectionId { get; init; }
    }

    /// <summary>Adds the correction to the unit of work; the caller saves.</summary>
    public static DayCorrection Add(LarasDb db, Entry entry, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(time);
        if (entry.DecidedById == entry.Employee)
        {
            throw new InvalidOperationException("Nobody corrects his own day.");
        }

        var correction = new DayCorrection
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = entry.Employee,
            Date = entry.Date,
            CameAt = entry.Counts.CameAt,
            LeftAt = entry.Counts.LeftAt,
            Status = entry.Counts.WithoutTap is null ? entry.Counts.Status : null,
            WithoutTap = entry.Counts.WithoutTap,
            Reason = entry.Reason,
            DecidedById = entry.DecidedById,
            DecidedBy = entry.DecidedBy,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
            ObjectionId = entry.ObjectionId,
        };
        db.DayCorrections.Add(correction);
        var after = DayWords.Of(entry.Counts);
        Journal.Note(
            db,
            new(
                "koreksi-hari",
                entry.DecidedById,
                entry.DecidedBy,
                $"Mengoreksi {Indonesian.DayAndMonth(entry.Date)} {entry.Date.Year}: {after}."
            )
            {
                SubjectId = entry.Employee,
                About = Month.Of(entry.Date).ToString(),
                Before = entry.Before,
                After = after,
            },
            time,
            correction
        );
        return correction;
    }
}
