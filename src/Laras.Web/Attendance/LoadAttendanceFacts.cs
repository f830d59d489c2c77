using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance;

/// <summary>Reads the facts of one batch of people between two dates, with one query per table.</summary>
internal sealed class LoadAttendanceFacts(LarasDb db, EmployeeId[] people, DateOnly first, DateOnly last)
{
    public async Task<IReadOnlyList<AttendanceFacts>> ReadAsync(CancellationToken cancellationToken)
    {
        var employments = await EmploymentsAsync(cancellationToken);
        var places = await PlacesAsync(cancellationToken);
        var roster = await RosterAsync(cancellationToken);
        var letters = await LettersAsync(cancellationToken);
        var taps = await TapsAsync(cancellationToken);
        var corrections = await CorrectionsAsync(cancellationToken);
        return
        [
            .. employments.Select(employment => new AttendanceFacts
            {
                Id = employment.Key,
                Employment = employment.Value,
                Places = [.. places[employment.Key].OrderBy(place => place.Span.From)],
                Roster = roster[employment.Key].ToDictionary(day => day.Date, day => day.Pattern),
                Letters = [.. letters[employment.Key]],
                Taps = [.. taps[employment.Key]],
                Corrections = LastOfEachDay(corrections[employment.Key]),
            }),
        ];
    }

    private Task<Dictionary<EmployeeId, DateSpan>> EmploymentsAsync(CancellationToken cancellationToken) =>
        db
            .Employees.AsNoTracking()
            .Where(person => people.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.StartedOn,
                person.EndsOn,
            })
            .ToDictionaryAsync(
                person => person.Id,
                person => new DateSpan(person.StartedOn ?? DateOnly.MinValue, person.EndsOn),
                cancellationToken
            );

    private async Task<ILookup<EmployeeId, AttendanceFacts.Place>> PlacesAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .Placements.AsNoTracking()
            .Where(place => people.Contains(place.EmployeeId))
            .Where(place => place.From <= last && (place.To == null || place.To >= first))
            .Join(
                db.Units,
                place => place.UnitId,
                unit => unit.Id,
                (place, unit) =>
                    new
                    {
                        place.EmployeeId,
                        place.WorkPattern,
                        place.From,
                        place.To,
                        unit.Zone,
                    }
            )
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => row.EmployeeId,
            row => new AttendanceFacts.Place(row.WorkPattern, new(row.From, row.To), row.Zone)
        );
    }

    private async Task<ILookup<EmployeeId, (DateOnly Date, string? Pattern)>> RosterAsync(
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .RosterDays.AsNoTracking()
            .Where(day => people.Contains(day.EmployeeId) && day.Date >= first && day.Date <= last)
            .Select(day => new
            {
                day.EmployeeId,
                day.Date,
                day.Pattern,
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.EmployeeId, row => (row.Date, row.Pattern));
    }

    private async Task<ILookup<EmployeeId, AbsenceLetter>> LettersAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .Absences.AsNoTracking()
            .Where(absence => people.Contains(absence.EmployeeId) && absence.From <= last && absence.To >= first)
            .Select(absence => new
            {
                absence.EmployeeId,
                absence.From,
                absence.To,
                absence.Status,
                absence.Document,
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => row.EmployeeId,
            row => new AbsenceLetter(new(row.From, row.To), row.Status, row.Document)
        );
    }

    private async Task<ILookup<EmployeeId, AttendanceFacts.StoredTap>> TapsAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .ClockEvents.AsNoTracking()
            .Where(tap => people.Contains(tap.EmployeeId) && tap.LocalDate >= first && tap.LocalDate <= last)
            .Select(tap => new
            {
                tap.EmployeeId,
                Stored = new AttendanceFacts.StoredTap(
                    tap.Id,
                    tap.Intent,
                    tap.TapUtc,
                    tap.LocalDate,
                    tap.Zone,
                    tap.Channel,
                    tap.Device,
                    tap.Evidence
                ),
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.EmployeeId, row => row.Stored);
    }

    /// <summary>In the order of their making; ids carry it, even where a demonstration's clock starts anew.</summary>
    private async Task<ILookup<EmployeeId, CorrectedDay>> CorrectionsAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .DayCorrections.AsNoTracking()
            .Where(day => people.Contains(day.EmployeeId) && day.Date >= first && day.Date <= last)
            .OrderBy(day => day.Id)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.EmployeeId, Read);
    }

    /// <summary>What the corrections of one day, in the order of their making, come to; null without any.</summary>
    internal static CorrectedDay? Corrected(IReadOnlyList<DayCorrection> corrections) =>
        LastOfEachDay(corrections.Select(Read)).Values.SingleOrDefault();

    private static CorrectedDay Read(DayCorrection row) =>
        new(row.Id, row.Date, row.CameAt, row.LeftAt, row.Status, row.Reason)
        {
            WithoutTaps = row.WithoutTap is { } tap ? [tap] : [],
        };

    /// <summary>The last decision counts; a tap that was not accepted stays out whatever was decided after it.</summary>
    private static Dictionary<DateOnly, CorrectedDay> LastOfEachDay(IEnumerable<CorrectedDay> corrections) =>
        corrections
            .GroupBy(day => day.Date)
            .ToDictionary(
                days => days.Key,
                days => days.Last() with { WithoutTaps = [.. days.SelectMany(day => day.WithoutTaps).Distinct()] }
            );
}
