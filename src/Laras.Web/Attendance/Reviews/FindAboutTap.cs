using Laras.Core;
using Laras.Core.Access;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews;

/// <summary>
/// An officer says what he finds about a doubtful tap. Two different ones must find the same; two who do not accept it are
/// the proposer and the confirmer of a correction, by the rules of every other one.
/// </summary>
public static class FindAboutTap
{
    public const int ReasonMax = 500;

    /// <param name="Id">Made by the form: sent twice, it is one finding.</param>
    public sealed record Request(Guid Id, FindDoubtfulTaps.Row Tap, Finding? Finding, string Reason, Viewer By);

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Agreed">What two people have found alike now; null while another one is needed.</param>
        public sealed record Noted(Finding? Agreed) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        await using var together = await db.Database.BeginTransactionAsync(cancellationToken);
        await TakeTurnAsync(db, request.Tap.TapId, cancellationToken);
        var before = await db
            .TapFindings.AsNoTracking()
            .Where(row => row.TapId == request.Tap.TapId)
            .OrderBy(row => row.FoundAtUtc)
            .ToListAsync(cancellationToken);
        if (before.Exists(row => row.Id == request.Id))
        {
            return new Outcome.Noted(Agreed(before));
        }

        if (await WhyNotAsync(db, request, before, today, cancellationToken) is { } sentence)
        {
            return new Outcome.Refused(sentence);
        }

        var finding = Add(db, request, time);
        await db.SaveChangesAsync(cancellationToken);
        var agreed = Agreed([.. before, finding]);
        if (agreed == Finding.NotAccepted)
        {
            var first = before.First(row => row.Finding == Finding.NotAccepted);
            await CorrectAsync(db, first, request, today, time, cancellationToken);
        }

        await together.CommitAsync(cancellationToken);
        return new Outcome.Noted(agreed);
    }

    /// <summary>Two who press at the same moment see each other. Held until the transaction ends; SQLite lets only one writer in anyway.</summary>
    private static async Task TakeTurnAsync(LarasDb db, Guid tap, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(hashtextextended({$"laras-tinjau:{tap}"}, 0))",
                cancellationToken
            );
        }
    }

    private static Finding? Agreed(IEnumerable<TapFinding> rows) =>
        TwoOfThem.Agreed(rows.Select(row => (row.FoundById, row.Finding)));

    private static async Task<string?> WhyNotAsync(
        LarasDb db,
        Request request,
        List<TapFinding> before,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (request.Finding is null)
        {
            return "Pilih dahulu: wajar, atau tidak diakui. Tidak ada yang berubah.";
        }

        if (request is { Finding: Finding.NotAccepted, Tap.Day: null })
        {
            return "Ketukan ini tidak termasuk hari kerja mana pun, jadi tidak ada yang dapat dikoreksi. Tidak ada yang berubah.";
        }

        if (request.Reason.Trim().Length is 0 or > ReasonMax)
        {
            return $"Tulis alasannya, paling panjang {ReasonMax} huruf. Tidak ada yang berubah.";
        }

        if (Agreed(before) is not null)
        {
            return "Dua orang sudah sepakat tentang ketukan ini. Tidak ada yang perlu dilakukan.";
        }

        var deed = new Deed
        {
            Subject = request.Tap.EmployeeId,
            EarlierDeciders = [.. before.Select(row => row.FoundById)],
        };
        return FourEyes.WhyNot(deed, request.By.Id, await StandIns.OnAsync(db, today, cancellationToken));
    }

    private static TapFinding Add(LarasDb db, Request request, TimeProvider time)
    {
        var finding = new TapFinding
        {
            Id = request.Id,
            TapId = request.Tap.TapId,
            EmployeeId = request.Tap.EmployeeId,
            Date = request.Tap.Date,
            Finding = request.Finding!.Value,
            Reason = request.Reason.Trim(),
            FoundById = request.By.Id,
            FoundBy = request.By.Name,
            FoundAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.TapFindings.Add(finding);
        var word = finding.Finding == Finding.Honest ? "wajar" : "tidak diakui";
        Journal.Note(
            db,
            new(
                "tinjau-ketukan",
                request.By.Id,
                request.By.Name,
                $"Meninjau ketukan {Indonesian.DayAndMonth(request.Tap.Date)}: {word}. {finding.Reason}"
            )
            {
                SubjectId = request.Tap.EmployeeId,
                About = Month.Of(request.Tap.Date).ToString(),
            },
            time,
            finding
        );
        return finding;
    }

    /// <summary>A correction that cannot be proposed, because one waits already, is left to those who decide that one.</summary>
    private static async Task CorrectAsync(
        LarasDb db,
        TapFinding first,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (
            await Viewer.FindAsync(db, first.FoundById, null, today, cancellationToken) is not { } proposer
            || await CountsAsync(db, request.Tap, cancellationToken) is not { } counts
        )
        {
            return;
        }

        var proposal = new ProposeCorrection.Request(
            first.Id,
            first.EmployeeId,
            request.Tap.Date,
            new(null, null, null),
            $"Ketukan tidak diakui dua peninjau: {first.Reason}",
            proposer
        )
        {
            Counts = counts,
        };
        if (
            await ProposeCorrection.HandleAsync(db, proposal, today, time, cancellationToken)
            is ProposeCorrection.Outcome.Proposed proposed
        )
        {
            await DecideCorrection.HandleAsync(
                db,
                new(proposed.Id, CorrectionVerdict.Confirmed, request.Reason.Trim(), request.By),
                today,
                time,
                cancellationToken
            );
        }
    }

    private static async Task<WrittenCorrection?> CountsAsync(
        LarasDb db,
        FindDoubtfulTaps.Row tap,
        CancellationToken cancellationToken
    )
    {
        var corrected = await db
            .DayCorrections.AsNoTracking()
            .Where(row => row.EmployeeId == tap.EmployeeId && row.Date == tap.Date)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return TapNotAccepted.Of(tap.Day!, tap.TapId, LoadAttendanceFacts.Corrected(corrected));
    }
}
