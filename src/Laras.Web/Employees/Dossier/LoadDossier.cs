using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Access;
using Laras.Web.Layout;
using Laras.Web.Leave;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees.Dossier;

/// <summary>Everything that is written down about one person's service: identity, place, who decides today, and the history.</summary>
internal static class LoadDossier
{
    /// <summary>Rows of the timeline on one page.</summary>
    public const int EventsMax = 200;

    public sealed record Place(
        string Post,
        string? PostCode,
        string Unit,
        string UnitCode,
        int Class,
        string Kind,
        DateOnly From
    );

    /// <param name="Until">Last day; null for what still goes on, or happened on one day.</param>
    public sealed record Event(DateOnly From, DateOnly? Until, string What, string Detail, Tone Tone);

    public sealed record Answer(
        Employee Person,
        Place? Place,
        FindDecider.Answer Decider,
        int Staff,
        IReadOnlyList<Event> Events
    );

    public static async Task<Answer?> ForAsync(
        LarasDb db,
        string number,
        Reachable reachable,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var person = await FindEmployee.ByNumberAsync(db, number, reachable, cancellationToken);
        if (person is null)
        {
            return null;
        }

        List<Event> events =
        [
            .. await PlacesAsync(db, person.Id, cancellationToken),
            .. await TermsAsync(db, person.Id, cancellationToken),
            .. await ActingAsync(db, person.Id, cancellationToken),
            .. await LeaveAsync(db, person.Id, cancellationToken),
            .. Borders(person),
        ];
        return new(
            person,
            await PlaceAsync(db, person.Id, today, cancellationToken),
            await FindDecider.ForAsync(db, person.Id, today, cancellationToken),
            (await StaffOf.ForAsync(db, person.Id, today, cancellationToken)).Count,
            [
                .. events
                    .OrderByDescending(one => one.From)
                    .ThenBy(one => one.What, StringComparer.Ordinal)
                    .Take(EventsMax),
            ]
        );
    }

    private static async Task<Place?> PlaceAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        await (
            from place in db.Placements.AsNoTracking()
            where place.EmployeeId == person && place.From <= today && (place.To == null || place.To >= today)
            join unit in db.Units on place.UnitId equals unit.Id
            from post in db.Posts.Where(post => post.Id == place.PostId).DefaultIfEmpty()
            select new Place(place.Post, post!.Code, unit.Name, unit.Code, place.PostClass, place.PostKind, place.From)
        ).FirstOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<Event>> PlacesAsync(
        LarasDb db,
        EmployeeId person,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from place in db.Placements.AsNoTracking()
            where place.EmployeeId == person
            join unit in db.Units on place.UnitId equals unit.Id
            select new
            {
                place.From,
                place.To,
                place.Post,
                place.PostClass,
                Unit = unit.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Event(
            row.From,
            row.To,
            row.Post,
            row.PostClass > 0 ? $"{row.Unit}, kelas {row.PostClass}" : row.Unit,
            Tone.Recorded
        ));
    }

    private static async Task<IReadOnlyList<Event>> TermsAsync(
        LarasDb db,
        EmployeeId person,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .EmploymentTerms.AsNoTracking()
            .Where(term => term.EmployeeId == person)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(term => new Event(
            term.From,
            term.To,
            $"{EmploymentWords.InWords(term.Kind, term.ContractKind)} {term.Grade}".Trim(),
            "status dan golongan",
            Tone.Information
        ));
    }

    private static async Task<IReadOnlyList<Event>> ActingAsync(
        LarasDb db,
        EmployeeId person,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from one in LoadChart.InForce(db.ActingAssignments.AsNoTracking(), db)
            where one.ActingId == person
            from post in db.Posts.Where(post => post.Id == one.PostId).DefaultIfEmpty()
            from replaced in db.Employees.Where(other => other.Id == one.ReplacedId).DefaultIfEmpty()
            select new
            {
                one.From,
                one.To,
                one.Kind,
                one.Letter,
                post!.Title,
                replaced!.Name,
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Event(
            row.From,
            row.To,
            $"{(row.Kind == ActingKind.Plt ? "Plt" : "Plh")} {row.Title ?? row.Name}",
            row.Letter,
            Tone.Attention
        ));
    }

    private static async Task<IReadOnlyList<Event>> LeaveAsync(
        LarasDb db,
        EmployeeId person,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Absences.AsNoTracking()
            .Where(absence => absence.EmployeeId == person)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new Event(
            row.From,
            row.To,
            Capital(ImportAbsences.Word(row.Status)),
            row.Document,
            Tone.Paper
        ));
    }

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..].Replace('_', ' ')}";

    private static IEnumerable<Event> Borders(Employee person)
    {
        if (person.StartedOn is { } started)
        {
            yield return new(
                started,
                null,
                "Mulai bertugas",
                EmploymentWords.InWords(person.Kind, person.ContractKind),
                Tone.Plain
            );
        }

        if (person.EndsOn is { } ends)
        {
            yield return new(
                ends,
                null,
                "Hari tugas terakhir",
                person.Nip is null ? "nomor lokal berakhir" : "",
                Tone.Missing
            );
        }
    }
}
