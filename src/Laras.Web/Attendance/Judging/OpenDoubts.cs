using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Web.Access.Contracts;
using Laras.Web.Access.Safety;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>Shows a person every doubt about an own tap, with its reasons. There is no list that the person cannot see.</summary>
public static class OpenDoubts
{
    public const string Route = "/api/saku/doubts";

    /// <summary>Days that are looked back; older ones are decided or forgotten.</summary>
    public const int DaysBack = 31;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, HandleAsync)
            .Produces<PhoneDoubts>()
            .ForOwnRecord()
            .InContract()
            .WithName("OpenDoubts")
            .WithSummary("The own taps about which the person is asked");

    internal static async Task<JsonHttpResult<PhoneDoubts>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var me = OwnRecord.PersonOf(context);
        var asked = await AskedAsync(db, me, region.Today(time), cancellationToken);
        Guid[] ids = [.. asked.Select(row => row.TapId)];
        var taps = await db
            .ClockEvents.AsNoTracking()
            .Where(tap => ids.Contains(tap.Id))
            .ToDictionaryAsync(tap => tap.Id, cancellationToken);
        var said = await SaidAsync(db, me, ids, cancellationToken);
        PhoneDoubts.Doubt[] doubts =
        [
            .. asked
                .Where(row => taps.ContainsKey(row.TapId))
                .Select(row => Of(row, taps[row.TapId], said.GetValueOrDefault(row.TapId)))
                .OrderByDescending(doubt => doubt.At),
        ];
        return TypedResults.Json(
            new PhoneDoubts(doubts, [.. DoubtAnswers.All.Select(one => new PhoneDoubts.Choice(one.Value, one.Words))]),
            PhoneDoubtsJson.Default.PhoneDoubts
        );
    }

    /// <summary>How many doubts wait for a word of the person; the home screen shows it.</summary>
    public static async Task<int> CountAsync(
        LarasDb db,
        EmployeeId me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var asked = await AskedAsync(db, me, today, cancellationToken);
        if (asked.Count == 0)
        {
            return 0;
        }

        var said = await SaidAsync(db, me, [.. asked.Select(row => row.TapId)], cancellationToken);
        return asked.Count(row => !said.ContainsKey(row.TapId));
    }

    private static async Task<IReadOnlyList<TapJudgement>> AskedAsync(
        LarasDb db,
        EmployeeId me,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var judged = await LatestJudgements.BetweenAsync(db, [me], today.AddDays(-DaysBack), today, cancellationToken);
        return [.. judged.Values.Where(row => row.Standing != Standing.Fine)];
    }

    /// <summary>The person's last answer to each; a reason that came with the tap itself is an answer.</summary>
    private static async Task<Dictionary<Guid, (string Answer, string? Note)>> SaidAsync(
        LarasDb db,
        EmployeeId me,
        IReadOnlyCollection<Guid> taps,
        CancellationToken cancellationToken
    )
    {
        var bodies = await db
            .ReceivedTaps.Where(tap => tap.EmployeeId == me && taps.Contains(tap.Id))
            .Select(tap => new { tap.Id, tap.Body })
            .ToListAsync(cancellationToken);
        var signed = bodies.ToDictionary(row => row.Id, row => row.Body);
        var additions = await AdditionsOfTaps.LoadAsync(
            db,
            taps.Select(id => new AdditionsOfTaps.Tap(id, me, signed.GetValueOrDefault(id))),
            long.MaxValue,
            cancellationToken
        );
        var later = additions.SelectMany(tap => tap.Select(one => new { Id = tap.Key, one.Body }));
        var said = new Dictionary<Guid, (string, string?)>();
        foreach (var row in bodies.Concat(later))
        {
            if (SaidIn(row.Body) is { } words)
            {
                said[row.Id] = words;
            }
        }

        var answers = await db
            .TapAnswers.AsNoTracking()
            .Where(answer => taps.Contains(answer.TapId))
            .OrderBy(answer => answer.AnsweredAtUtc)
            .ThenBy(answer => answer.Id)
            .ToListAsync(cancellationToken);
        foreach (var answer in answers)
        {
            said[answer.TapId] = (answer.Answer, answer.Note);
        }

        return said;
    }

    private static (string, string?)? SaidIn(string body)
    {
        var evidence = SignedText.ReadTap(body)?.Evidence ?? SignedText.ReadAddition(body)?.Evidence ?? [];
        var reason = evidence.OfType<TapEvidence.Reason>().FirstOrDefault(one => one.Value != TapToJudge.ClockMoved);
        var note = evidence.OfType<TapEvidence.Note>().FirstOrDefault();
        return reason is null && note is null ? null : (reason?.Value ?? "lain", note?.Text);
    }

    private static PhoneDoubts.Doubt Of(TapJudgement row, ClockEvent tap, (string Answer, string? Note) said)
    {
        var verdicts = JudgementText.Read(row.Verdicts);
        return new(
            row.TapId,
            row.LocalDate,
            new DateTimeOffset(tap.TapUtc).ToUnixTimeMilliseconds(),
            tap.Intent == Intent.Out ? "out" : "in",
            row.Standing == Standing.LookedAt ? "looked-at" : "asked",
            LatestJudgements.DoubtsOf(row),
            [
                .. verdicts.Select(verdict => new PhoneDoubts.Proof(
                    verdict.Says.ToString().ToLowerInvariant(),
                    verdict.Sentence,
                    verdict.Weight
                )),
            ],
            said.Answer,
            said.Note
        );
    }
}
