using System.Runtime.CompilerServices;
using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Employees;
using Laras.Web.Leave;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Exports;

/// <summary>The people: who they are, where they worked on which terms, their rosters, leave, pins and monthly facts.</summary>
internal static class PeopleFiles
{
    /// <summary>So many people are read at once; their rows are sorted by number, which no index knows.</summary>
    private const int PeopleAtOnce = 250;

    public static readonly ExportFile People = new(
        "pegawai",
        "pegawai",
        [
            "nip",
            "id_lokal",
            "nama",
            "jenis_pegawai",
            "golongan",
            "unit",
            "jabatan",
            "jenis_jabatan",
            "kelas_jabatan",
            "nip_atasan",
            "pola_kerja",
            "tmt",
            "kode_jabatan",
            "kontrak_sampai",
            "tanggal_lahir",
            "jenis_kelamin",
            "tmt_cpns",
            EmployeeRow.FingerprintColumn,
        ],
        PeopleAsync
    );

    public static readonly ExportFile Placements = new(
        "penempatan",
        "penempatan",
        [
            "nip",
            "dari",
            "sampai",
            "unit",
            "kode_jabatan",
            "jabatan",
            "jenis_jabatan",
            "kelas_jabatan",
            "nip_atasan",
            "pola_kerja",
        ],
        RowsOf(
            (db, people) => db.Placements.AsNoTracking().Where(place => people.Contains(place.EmployeeId)),
            place => place.EmployeeId,
            places => places.ThenBy(place => place.From),
            (place, names) =>
                [
                    names.Number(place.EmployeeId),
                    ExportNames.Date(place.From),
                    ExportNames.Date(place.To),
                    names.Unit(place.UnitId),
                    names.Post(place.PostId),
                    place.Post,
                    place.PostKind,
                    ExportNames.Number(place.PostClass),
                    names.Number(place.SupervisorId),
                    place.WorkPattern,
                ]
        )
    );

    public static readonly ExportFile Terms = new(
        "status",
        "status",
        ["nip", "dari", "sampai", "jenis_pegawai", "golongan"],
        RowsOf(
            (db, people) => db.EmploymentTerms.AsNoTracking().Where(term => people.Contains(term.EmployeeId)),
            term => term.EmployeeId,
            terms => terms.ThenBy(term => term.From),
            (term, names) =>
                [
                    names.Number(term.EmployeeId),
                    ExportNames.Date(term.From),
                    ExportNames.Date(term.To),
                    WordOf(term.Kind, term.ContractKind),
                    term.Grade ?? "",
                ]
        )
    );

    public static readonly ExportFile Roster = new(
        "jadwal",
        "jadwal",
        ["nip", "tanggal", "pola"],
        RowsOf(
            (db, people) => db.RosterDays.AsNoTracking().Where(day => people.Contains(day.EmployeeId)),
            day => day.EmployeeId,
            days => days.ThenBy(day => day.Date),
            (day, names) => [names.Number(day.EmployeeId), ExportNames.Date(day.Date), day.Pattern ?? ""]
        )
    );

    public static readonly ExportFile Absences = new(
        "cuti",
        "cuti",
        ["nip", "dari", "sampai", "status", "surat"],
        RowsOf(
            (db, people) => db.Absences.AsNoTracking().Where(absence => people.Contains(absence.EmployeeId)),
            absence => absence.EmployeeId,
            absences => absences.ThenBy(absence => absence.From),
            (absence, names) =>
                [
                    names.Number(absence.EmployeeId),
                    ExportNames.Date(absence.From),
                    ExportNames.Date(absence.To),
                    ImportAbsences.Word(absence.Status),
                    absence.Document,
                ]
        )
    );

    public static readonly ExportFile Pins = new("pin", "pin", ["mesin", "pin", "nip"], PinsAsync);

    /// <summary>The values in force; one that a later value replaced no longer says anything.</summary>
    public static readonly ExportFile Facts = new(
        "nilai",
        "nilai",
        ["nip", "bulan", "fakta", "nilai"],
        RowsOf(
            (db, people) => db.MonthlyFacts.AsNoTracking().Where(fact => people.Contains(fact.EmployeeId)),
            fact => fact.EmployeeId,
            facts =>
                facts
                    .ThenBy(fact => fact.MonthKey)
                    .ThenBy(fact => fact.Name, StringComparer.Ordinal)
                    .ThenBy(fact => fact.RecordedAtUtc)
                    .ThenBy(fact => fact.Id)
                    .GroupBy(fact => (fact.EmployeeId, fact.MonthKey, fact.Name))
                    .Select(group => group.Last()),
            (fact, names) =>
                [names.Number(fact.EmployeeId), Month.FromKey(fact.MonthKey).ToString(), fact.Name, fact.Value]
        )
    );

    private static async IAsyncEnumerable<string[]> PeopleAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var some in names.People.Chunk(PeopleAtOnce))
        {
            var people = await db
                .Employees.AsNoTracking()
                .Where(one => some.Contains(one.Id))
                .ToDictionaryAsync(one => one.Id, cancellationToken);
            var places = (
                await db
                    .Placements.AsNoTracking()
                    .Where(place => some.Contains(place.EmployeeId))
                    .ToListAsync(cancellationToken)
            )
                .GroupBy(place => place.EmployeeId)
                .ToDictionary(group => group.Key, group => group.MaxBy(place => place.From)!);
            foreach (var id in some)
            {
                yield return Row(people[id], places.GetValueOrDefault(id), names);
            }
        }
    }

    private static string[] Row(Employee person, Placement? place, ExportNames names) =>
        [
            person.Nip ?? "",
            person.LocalId ?? "",
            person.Name,
            WordOf(person.Kind, person.ContractKind),
            person.Grade ?? "",
            place is null ? EmployeeRow.NowhereYet : names.Unit(place.UnitId),
            place?.Post ?? "",
            place?.PostKind ?? "",
            place is null ? "" : ExportNames.Number(place.PostClass),
            names.Number(place?.SupervisorId),
            place?.WorkPattern ?? "",
            ExportNames.Date(place?.From),
            names.Post(place?.PostId),
            ExportNames.Date(person.EndsOn),
            ExportNames.Date(person.BirthDate),
            person.Sex switch
            {
                Sex.Male => "l",
                Sex.Female => "p",
                null => "",
            },
            ExportNames.Date(person.StartedOn),
            person.NikHash ?? "",
        ];

    /// <summary>The rows of some people after the other, sorted by their numbers.</summary>
    private static Func<LarasDb, ExportNames, CancellationToken, IAsyncEnumerable<string[]>> RowsOf<T>(
        Func<LarasDb, EmployeeId[], IQueryable<T>> some,
        Func<T, EmployeeId> owner,
        Func<IOrderedEnumerable<T>, IEnumerable<T>> sort,
        Func<T, ExportNames, string[]> write
    )
    {
        return ReadAsync;

        async IAsyncEnumerable<string[]> ReadAsync(
            LarasDb db,
            ExportNames names,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            foreach (var people in names.People.Chunk(PeopleAtOnce))
            {
                var rows = await some(db, people).ToListAsync(cancellationToken);
                foreach (var row in sort(rows.OrderBy(row => names.Number(owner(row)), StringComparer.Ordinal)))
                {
                    yield return write(row, names);
                }
            }
        }
    }

    private static async IAsyncEnumerable<string[]> PinsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var pins = await db.DevicePins.AsNoTracking().ToListAsync(cancellationToken);
        foreach (
            var pin in pins.OrderBy(pin => pin.Device, StringComparer.Ordinal)
                .ThenBy(pin => pin.Pin, StringComparer.Ordinal)
        )
        {
            yield return [pin.Device, pin.Pin, names.Number(pin.EmployeeId)];
        }
    }

    private static string WordOf(EmploymentKind kind, string? contractKind) =>
        kind switch
        {
            EmploymentKind.Pns => "pns",
            EmploymentKind.Cpns => "cpns",
            EmploymentKind.Pppk => "pppk",
            EmploymentKind.PppkPartTime => "pppk_paruh_waktu",
            EmploymentKind.NonAsn => contractKind ?? "non_asn",
        };
}
