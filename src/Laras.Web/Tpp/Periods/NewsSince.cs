using Laras.Core;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>
/// What has come in about a month since a run began, so that nobody locks an estimate that the newest facts are not in.
/// "Since" is by ids, which carry the true time of their making; the clock of a demonstration starts anew every morning.
/// </summary>
internal sealed class NewsSince(LarasDb db, CalculationRun run)
{
    /// <summary>A night shift gives a tap of the next morning to the day before.</summary>
    private const int MarginDays = 2;

    /// <summary>Files that may change anybody's month, whatever dates stand in them.</summary>
    private static readonly string[] KindsForAll = ["unit", "pola", "libur", "ramadan", "pegawai"];

    private readonly Month month = Month.FromKey(run.MonthKey);

    /// <summary>One short word group for each kind of news; none when the run knows everything.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var (first, last) = (month.FirstDay.AddDays(-MarginDays), month.LastDay.AddDays(MarginDays));
        var news = new List<string>();
        Note(
            news,
            "ketukan baru",
            await db
                .ClockEvents.Where(tap => tap.LocalDate >= first && tap.LocalDate <= last && tap.ImportId != null)
                .Select(tap => tap.ImportId!.Value)
                .Distinct()
                .ToListAsync(cancellationToken)
        );
        if (await HasNewTapsAsync(first, last, cancellationToken))
        {
            news.Add("ketukan HP atau kios baru");
        }

        Note(
            news,
            "jadwal giliran baru",
            await db
                .RosterDays.Where(day => day.Date >= first && day.Date <= last && day.ImportId != null)
                .Select(day => day.ImportId!.Value)
                .Distinct()
                .ToListAsync(cancellationToken)
        );
        Note(
            news,
            "PIN mesin yang baru dipetakan",
            await Newest(db.DevicePins.Select(pin => pin.Id), cancellationToken)
        );
        Note(
            news,
            "cuti atau dinas baru",
            await Newest(
                db.Absences.Where(absence => absence.From <= last && absence.To >= first).Select(absence => absence.Id),
                cancellationToken
            )
        );
        Note(
            news,
            "nilai bulanan baru",
            await Newest(
                db.MonthlyFacts.Where(fact => fact.MonthKey == run.MonthKey).Select(fact => fact.Id),
                cancellationToken
            )
        );
        Note(
            news,
            "koreksi hari baru",
            await Newest(
                db.DayCorrections.Where(day => day.Date >= first && day.Date <= last).Select(day => day.Id),
                cancellationToken
            )
        );
        Note(
            news,
            "penempatan baru",
            await Newest(db.Placements.Where(place => place.From <= last).Select(place => place.Id), cancellationToken)
        );
        Note(
            news,
            "golongan atau status baru",
            await Newest(db.EmploymentTerms.Where(term => term.From <= last).Select(term => term.Id), cancellationToken)
        );
        Note(
            news,
            "berkas kepegawaian atau kalender baru",
            await Newest(
                db.ImportedFiles.Where(file => KindsForAll.Contains(file.Kind)).Select(file => file.Id),
                cancellationToken
            )
        );
        if ((await RegulationsInForce.ForMonthAsync(db, month, cancellationToken))?.Hash != run.RegulationHash)
        {
            news.Add("peraturan lain yang dipakai");
        }

        return news;
    }

    /// <summary>The id of a tap is made when it is pressed, which may be days before it comes: so by where it stands in the ledger.</summary>
    private Task<bool> HasNewTapsAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var known = run.TapsUpTo ?? 0;
        return db
            .ReceivedTaps.Where(tap => tap.Batch > known)
            .Join(db.ClockEvents, tap => tap.Id, counted => counted.Id, (_, counted) => counted.LocalDate)
            .AnyAsync(date => date >= first && date <= last, cancellationToken);
    }

    private static Task<List<Guid>> Newest(IQueryable<Guid> ids, CancellationToken cancellationToken) =>
        ids.OrderByDescending(id => id).Take(1).ToListAsync(cancellationToken);

    private void Note(List<string> news, string words, IEnumerable<Guid> ids)
    {
        if (ids.Any(id => id.CompareTo(run.Id) > 0))
        {
            news.Add(words);
        }
    }
}
