using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Organisation;

namespace Laras.Web.Attendance.Reviews;

/// <summary>Takes the decisions of one person one after the other, each on top of those before.</summary>
internal sealed class RecordReview(
    Viewer me,
    DateOnly today,
    Region region,
    TimeProvider time,
    IEnumerable<DayReview> known
)
{
    /// <summary>Older months are closed; what was not decided there counts as honest.</summary>
    internal const int DaysBack = 62;

    private readonly List<DayReview> all = [.. known];
    private readonly List<DayReview> fresh = [];

    public IReadOnlyList<DayReview> Fresh => fresh;

    public SendReviews.Result Record(SendReviews.Decision decision)
    {
        if (all.Exists(row => row.Id == decision.Id))
        {
            return new(decision.Id, "known", "");
        }

        var standing = StandingReviews
            .Of([.. all.Where(row => row.EmployeeId.Value == decision.Person && row.Date == decision.Date)])
            .SingleOrDefault();
        return VerdictOf(decision.Verdict) switch
        {
            ReviewVerdict.Withdrawn => Withdraw(decision, standing),
            { } when decision.Date < today.AddDays(-DaysBack) => Refuse(
                decision,
                "Hari itu sudah terlalu lama; perubahan sekarang lewat koreksi di Meja. Tidak ada yang berubah."
            ),
            { } verdict when decision.Date <= today => Decide(decision, verdict, standing),
            _ => Refuse(decision, "Hari itu belum tiba, atau pilihannya tidak dikenal. Tidak ada yang berubah."),
        };
    }

    private SendReviews.Result Decide(SendReviews.Decision decision, ReviewVerdict verdict, DayReview? standing)
    {
        var ready = ReviewWords.Find(verdict, decision.Ready);
        if (verdict != ReviewVerdict.Accepted && ready is null)
        {
            return Refuse(decision, "Pilih dahulu alasannya. Tidak ada yang berubah.");
        }

        // Who opened the day later, because something new was known, has seen what the first had not.
        var isNews = standing is null || Codes(decision.Seen).Except(Codes(standing.Seen)).Any();
        if (standing is not null && !isNews)
        {
            if (standing.DecidedById != me.Id)
            {
                return new(decision.Id, "before", Before(standing));
            }

            // A question is no decision yet: who asked goes on to decide when the answer is there.
            if (standing.Verdict != ReviewVerdict.Asked)
            {
                return IsOfToday(standing) ? Again(decision, verdict, ready, standing) : Late(decision);
            }
        }

        return Add(decision, verdict, ready);
    }

    /// <summary>The same superior, from another phone: the last press counts whichever arrives last, and it is said.</summary>
    private SendReviews.Result Again(
        SendReviews.Decision decision,
        ReviewVerdict verdict,
        ReviewWords.Ready? ready,
        DayReview standing
    )
    {
        if (standing.Verdict == verdict && standing.Ready == ready?.Code)
        {
            return new(decision.Id, "before", Before(standing));
        }

        return SaidAt(decision.At) < standing.SaidAtUtc
            ? new(decision.Id, "before", $"{Said(standing)}, dari HP lain. Itu yang berlaku, karena ditekan terakhir.")
            : Add(decision, verdict, ready) with
            {
                Sentence = $"{Said(standing)}, dari HP lain. Keputusan yang baru ini yang berlaku.",
            };
    }

    private SendReviews.Result Withdraw(SendReviews.Decision decision, DayReview? standing) =>
        standing?.Id != decision.Withdraws || standing is null || standing.DecidedById != me.Id
            ? Refuse(decision, "Keputusan itu sudah tidak berlaku. Tidak ada yang berubah.")
        : !IsOfToday(standing) ? Late(decision)
        : Add(decision, ReviewVerdict.Withdrawn, null);

    private bool IsOfToday(DayReview review) =>
        DateOnly.FromDateTime(region.Zone.ToLocal(review.RecordedAtUtc)) == today;

    private static SendReviews.Result Late(SendReviews.Decision decision) =>
        new(
            decision.Id,
            "late",
            "Sudah lewat pukul 24.00, jadi keputusan tetap. Perubahan sekarang lewat koreksi di Meja."
        );

    private SendReviews.Result Add(SendReviews.Decision decision, ReviewVerdict verdict, ReviewWords.Ready? ready)
    {
        var row = new DayReview
        {
            Id = decision.Id,
            EmployeeId = new(decision.Person),
            Date = decision.Date,
            Verdict = verdict,
            Ready = ready?.Code,
            Text = ready?.Words ?? "",
            Seen = string.Join(' ', Codes(decision.Seen)),
            Withdraws = verdict == ReviewVerdict.Withdrawn ? decision.Withdraws : null,
            DecidedById = me.Id,
            DecidedBy = me.Name,
            SaidAtUtc = SaidAt(decision.At),
            RecordedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        all.Add(row);
        fresh.Add(row);
        return new(decision.Id, "recorded", "");
    }

    /// <summary>A phone whose clock is ahead has not decided in the future.</summary>
    private DateTime SaidAt(long at)
    {
        var now = time.GetUtcNow();
        var said = at > 0 && at <= now.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(at) : now;
        return said.UtcDateTime;
    }

    private string Before(DayReview standing) => $"{Said(standing)}. Tidak ada yang perlu dilakukan.";

    /// <summary>"Pak Ramli sudah menyetujui ini pukul 15.02"</summary>
    private string Said(DayReview standing)
    {
        var local = region.Zone.ToLocal(standing.SaidAtUtc);
        var deed = standing.Verdict switch
        {
            ReviewVerdict.Accepted => "menyetujui ini",
            ReviewVerdict.Asked => "menanyakan ini",
            ReviewVerdict.Returned => "mengembalikan ini",
            ReviewVerdict.Withdrawn => "membatalkan ini",
        };
        return $"{standing.DecidedBy} sudah {deed} pukul {Indonesian.HourMinute(TimeOnly.FromDateTime(local))}";
    }

    private static SendReviews.Result Refuse(SendReviews.Decision decision, string sentence) =>
        new(decision.Id, "refused", sentence);

    private static ReviewVerdict? VerdictOf(string? word) =>
        word switch
        {
            "accepted" => ReviewVerdict.Accepted,
            "asked" => ReviewVerdict.Asked,
            "returned" => ReviewVerdict.Returned,
            "withdrawn" => ReviewVerdict.Withdrawn,
            _ => null,
        };

    /// <summary>Only codes that this program knows; a row does not keep what somebody made up.</summary>
    private static IEnumerable<string> Codes(string? seen) =>
        (seen ?? "").Split(' ').Where(DayDoubt.IsCode).Distinct(StringComparer.Ordinal).Take(CodesMax);

    /// <summary>A day with more doubts than this has no room for more.</summary>
    private const int CodesMax = 40;
}
