using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Attendance.Reviews;

/// <summary>Adds decisions to the unit of work with their lines in the journal: approvals of one press are one line, the others one each.</summary>
internal static class NoteReviews
{
    public static void Add(LarasDb db, IReadOnlyList<DayReview> rows, Viewer by, TimeProvider time)
    {
        db.DayReviews.AddRange(rows);
        DayReview[] accepted = [.. rows.Where(row => row.Verdict == ReviewVerdict.Accepted)];
        if (accepted is [var only])
        {
            Note(db, only, $"Menyetujui {InWords(only)}.", by, time);
        }
        else if (accepted.Length > 1)
        {
            Journal.Note(
                db,
                new("setujui-hari", by.Id, by.Name, $"Menyetujui {accepted.Length} hari kehadiran sekaligus."),
                time,
                accepted
            );
        }

        foreach (var row in rows.Where(row => row.Verdict != ReviewVerdict.Accepted))
        {
            Note(db, row, Sentence(row), by, time);
        }
    }

    private static string Sentence(DayReview row) =>
        row.Verdict switch
        {
            ReviewVerdict.Accepted => $"Menyetujui {InWords(row)}.",
            ReviewVerdict.Asked => $"Bertanya tentang {InWords(row)}: {row.Text}",
            ReviewVerdict.Returned => $"Mengembalikan {InWords(row)}: {row.Text}.",
            ReviewVerdict.Withdrawn => $"Membatalkan keputusan tentang {InWords(row)}.",
        };

    private static string InWords(DayReview row) => $"{Indonesian.DayAndMonth(row.Date)} {row.Date.Year}";

    private static void Note(LarasDb db, DayReview row, string sentence, Viewer by, TimeProvider time) =>
        Journal.Note(
            db,
            new(Kind(row.Verdict), by.Id, by.Name, sentence)
            {
                SubjectId = row.EmployeeId,
                About = Month.Of(row.Date).ToString(),
            },
            time,
            row
        );

    private static string Kind(ReviewVerdict verdict) =>
        verdict switch
        {
            ReviewVerdict.Accepted => "setujui-hari",
            ReviewVerdict.Asked => "tanya-hari",
            ReviewVerdict.Returned => "kembalikan-hari",
            ReviewVerdict.Withdrawn => "batal-putusan-hari",
        };
}
