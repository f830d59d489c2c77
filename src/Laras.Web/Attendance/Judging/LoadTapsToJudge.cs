using Laras.Core;
using Laras.Core.Attendance.Taps;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary>The taps of some batches, and earlier ones to which something came in these batches.</summary>
internal static class LoadTapsToJudge
{
    public static async Task<IReadOnlyList<TapToJudge>> BetweenAsync(
        LarasDb db,
        ServerTokens tokens,
        long after,
        long upTo,
        CancellationToken cancellationToken
    )
    {
        var fresh = await TapsAsync(
            db,
            db.ReceivedTaps.Where(tap => tap.Batch > after && tap.Batch <= upTo),
            cancellationToken
        );
        var completed = await db
            .ReceivedAdditions.Where(addition => addition.Batch > after && addition.Batch <= upTo)
            .Select(addition => new { addition.TapId, addition.EmployeeId })
            .Distinct()
            .ToListAsync(cancellationToken);
        Guid[] names = [.. completed.Select(one => one.TapId).Distinct()];
        // Asked for by their ids and apart from the others: with an "or" between them the whole ledger would be read.
        var earlier =
            completed.Count == 0
                ? []
                : await TapsAsync(
                    db,
                    db.ReceivedTaps.Where(tap => names.Contains(tap.Id) && tap.Batch <= after),
                    cancellationToken
                );

        // Almost never: the id was somebody else's before, or the tap has not come yet.
        var known = earlier.Concat(fresh).Select(tap => (tap.Id, tap.EmployeeId)).ToHashSet();
        Guid[] own =
        [
            .. completed
                .Where(one => !known.Contains((one.TapId, one.EmployeeId)))
                .Select(one => OwnTapId.Of(one.TapId, one.EmployeeId)),
        ];
        var underOwnId =
            own.Length == 0
                ? []
                : await TapsAsync(
                    db,
                    db.ReceivedTaps.Where(tap => own.Contains(tap.Id) && tap.Batch <= after),
                    cancellationToken
                );
        return await ReadAsync(db, tokens, [.. earlier, .. underOwnId, .. fresh], upTo, cancellationToken);
    }

    /// <summary>Some taps by their ids, with everything that came to them.</summary>
    public static async Task<IReadOnlyList<TapToJudge>> OfAsync(
        LarasDb db,
        ServerTokens tokens,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var taps = await TapsAsync(db, db.ReceivedTaps.Where(tap => ids.Contains(tap.Id)), cancellationToken);
        return await ReadAsync(db, tokens, taps, long.MaxValue, cancellationToken);
    }

    private static Task<List<ReceivedTap>> TapsAsync(
        LarasDb db,
        IQueryable<ReceivedTap> taps,
        CancellationToken cancellationToken
    ) =>
        taps.AsNoTracking()
            .Where(tap => db.Employees.Any(person => person.Id == tap.EmployeeId))
            .OrderBy(tap => tap.Batch)
            .ThenBy(tap => tap.Place)
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<TapToJudge>> ReadAsync(
        LarasDb db,
        ServerTokens tokens,
        IReadOnlyList<ReceivedTap> taps,
        long upTo,
        CancellationToken cancellationToken
    )
    {
        var additions = await AdditionsOfTaps.LoadAsync(
            db,
            taps.Select(tap => new AdditionsOfTaps.Tap(tap.Id, tap.EmployeeId, tap.Body)),
            upTo,
            cancellationToken
        );
        return [.. taps.Select(tap => TryOf(tap, additions[tap.Id], tokens)).OfType<TapToJudge>()];
    }

    /// <summary>Null for a text of another contract, and for one that is of none: it counts for nothing either.</summary>
    private static TapToJudge? TryOf(ReceivedTap tap, IEnumerable<ReceivedAddition> additions, ServerTokens tokens)
    {
        try
        {
            return Of(tap, additions, tokens);
        }
        catch (Exception strange) when (strange is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static TapToJudge? Of(ReceivedTap tap, IEnumerable<ReceivedAddition> additions, ServerTokens tokens) =>
        SignedText.ReadTap(tap.Body) is { } signed && Enum.TryParse<Zone>(signed.Zone, ignoreCase: true, out _)
            ? new()
            {
                Received = tap,
                Signed = signed,
                Additions = [.. additions.Select(one => SignedText.ReadAddition(one.Body)).OfType<SignedAddition>()],
                Moment = TapMoment.Of(
                    signed.TapAt,
                    signed.Token is null ? null : tokens.TimeOf(signed.Token),
                    signed.SinceToken,
                    new DateTimeOffset(tap.ReceivedAtUtc).ToUnixTimeMilliseconds()
                ),
            }
            : null;
}
