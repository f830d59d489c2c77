using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Judging;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Reviews.Fairness;

/// <summary>
/// How often people were asked in the last thirty days, by agency and by kind of device: so that a rule is seen that hits
/// one group unfairly, before anybody pays for it.
/// </summary>
public static class LoadFairness
{
    public const int DaysBack = 30;
    public const string Kiosk = "Kios kantor";
    public const string SharedPhone = "HP bersama";
    public const string IPhone = "iPhone";
    public const string OtherPhone = "Android dan peramban lain";
    public const string Unknown = "Perangkat belum dikenal";

    /// <summary>Groups with enough taps, those that are asked most often first.</summary>
    /// <param name="TooFew">Agencies with too few taps to say anything.</param>
    public sealed record Figures(
        AskedShare All,
        IReadOnlyList<AskedShare> Agencies,
        IReadOnlyList<AskedShare> Devices,
        int TooFew
    )
    {
        public static readonly Figures None = new(new("", 0, 0, 0, 0, 0), [], [], 0);
    }

    /// <summary>The smallest groups that are counted; both tables are sums of them.</summary>
    private readonly record struct Cell(Guid? Unit, Guid Device);

    public static async Task<Figures> OnAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var from = today.AddDays(-DaysBack);
        var taps = await db
            .TapTraces.Where(trace => trace.LocalDate >= from && trace.LocalDate <= today)
            .GroupBy(trace => new { trace.UnitId, trace.DeviceId })
            .Select(group => new
            {
                group.Key.UnitId,
                group.Key.DeviceId,
                Count = group.Count(),
            })
            .ToListAsync(cancellationToken);
        var doubted = (await DoubtedAsync(db, from, today, cancellationToken)).ToLookup(
            one => one.Cell,
            one => one.Share
        );
        AskedShare[] shares =
        [
            .. taps.Select(row =>
                AskedShare.Together("", doubted[new(row.UnitId, row.DeviceId)]) with
                {
                    Taps = row.Count,
                }
            ),
        ];
        var agencies = await AgenciesAsync(db, cancellationToken);
        var devices = await DevicesAsync(db, cancellationToken);
        var byAgency = Groups(shares, place => agencies(taps[place].UnitId));
        return new(
            AskedShare.Together("Semua", shares),
            Shown(byAgency),
            Shown(Groups(shares, place => devices.GetValueOrDefault(taps[place].DeviceId, Unknown))),
            byAgency.Count(group => !group.IsEnough)
        );
    }

    private static AskedShare[] Groups(AskedShare[] shares, Func<int, string> groupOf) =>
        [
            .. shares
                .Select((share, place) => (share, Group: groupOf(place)))
                .GroupBy(one => one.Group, one => one.share)
                .Select(group => AskedShare.Together(group.Key, group)),
        ];

    private static AskedShare[] Shown(AskedShare[] groups) =>
        [
            .. groups
                .Where(group => group.IsEnough)
                .OrderByDescending(group => (double)group.Doubted / group.Taps)
                .ThenBy(group => group.Group, StringComparer.Ordinal),
        ];

    /// <summary>What is doubted now; the newest judgement of a tap counts.</summary>
    private static async Task<IEnumerable<(Cell Cell, AskedShare Share)>> DoubtedAsync(
        LarasDb db,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var doubted = db
            .TapJudgements.Where(row => row.LocalDate >= from && row.LocalDate <= to && row.Standing != Standing.Fine)
            .Select(row => row.TapId);
        var rows = await db
            .TapJudgements.AsNoTracking()
            .Where(row => doubted.Contains(row.TapId))
            .ToListAsync(cancellationToken);
        var traces = await db
            .TapTraces.Where(trace => doubted.Contains(trace.TapId))
            .ToDictionaryAsync(
                trace => trace.TapId,
                trace => new Cell(trace.UnitId, trace.DeviceId),
                cancellationToken
            );
        var newest = LoadJudgedTaps.Newest(rows).Where(row => row.Standing != Standing.Fine).ToArray();
        var found = await SettledAsync(db, newest, from, to, cancellationToken);
        return newest
            .Where(row => traces.ContainsKey(row.TapId))
            .Select(row =>
                (
                    traces[row.TapId],
                    new AskedShare(
                        "",
                        0,
                        row.Standing == Standing.Asked ? 1 : 0,
                        row.Standing == Standing.LookedAt ? 1 : 0,
                        found.ContainsKey(row.TapId) ? 1 : 0,
                        found.GetValueOrDefault(row.TapId) ? 1 : 0
                    )
                )
            );
    }

    /// <summary>Taps about which somebody decided, and whether they were found honest.</summary>
    private static async Task<Dictionary<Guid, bool>> SettledAsync(
        LarasDb db,
        TapJudgement[] doubted,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        var people = doubted.Select(row => row.EmployeeId).Distinct().ToList();
        var days = await StandingReviews.OfAsync(db, people, from, to, cancellationToken);
        var findings = (
            await db
                .TapFindings.AsNoTracking()
                .Where(row => row.Date >= from && row.Date <= to)
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.TapId, row => row.Finding);
        var settled = new Dictionary<Guid, bool>();
        foreach (var row in doubted)
        {
            // Two people who found the same outweigh the word of the superior.
            if (findings[row.TapId].GroupBy(finding => finding).FirstOrDefault(same => same.Count() > 1) is { } agreed)
            {
                settled[row.TapId] = agreed.Key == Finding.Honest;
            }
            else if (
                days.GetValueOrDefault((row.EmployeeId, row.LocalDate)) is
                { Verdict: ReviewVerdict.Accepted or ReviewVerdict.Returned } review
            )
            {
                settled[row.TapId] = review.Verdict == ReviewVerdict.Accepted;
            }
        }

        return settled;
    }

    /// <summary>The name of the highest unit above another.</summary>
    private static async Task<Func<Guid?, string>> AgenciesAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var above = await UnitsAbove.LoadAsync(db, cancellationToken);
        var names = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return unit => names.GetValueOrDefault(above.ChainOf(unit).LastOrDefault(), "Tanpa unit");
    }

    private static async Task<Dictionary<Guid, string>> DevicesAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var said = await db.SharedDevices.AsNoTracking().ToListAsync(cancellationToken);
        var declared = said.GroupBy(row => row.DeviceId)
            .Where(rows => rows.OrderBy(row => row.WrittenAtUtc).ThenBy(row => row.Id).Last().IsShared)
            .Select(rows => rows.Key)
            .ToHashSet();
        var phones = await db
            .BoundDevices.Select(device => new { device.Id, device.Name })
            .ToListAsync(cancellationToken);
        var kiosks = await db.KioskPairings.Select(pairing => pairing.Id).ToListAsync(cancellationToken);
        return phones
            .Select(phone =>
                (
                    Id: phone.Id,
                    Group: declared.Contains(phone.Id) ? SharedPhone
                    : phone.Name.StartsWith("iP", StringComparison.Ordinal) ? IPhone
                    : OtherPhone
                )
            )
            .Concat(kiosks.Select(id => (Id: id, Group: Kiosk)))
            .ToDictionary(one => one.Id, one => one.Group);
    }
}
