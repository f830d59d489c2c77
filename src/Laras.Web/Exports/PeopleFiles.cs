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
        PlacementsAsync
    );

    public static readonly ExportFile Terms = new(
        "status",
        "status",
        ["nip", "dari", "sampai", "jenis_pegawai", "golongan"],
        TermsAsync
    );

    public static readonly ExportFile Roster = new("jadwal", "jadwal", ["nip", "tanggal", "pola"], RosterAsync);

    public static readonly ExportFile Absences = new(
        "cuti",
        "cuti",
        ["nip", "dari", "sampai", "status", "surat"],
        AbsencesAsync
    );

    public static readonly ExportFile Pins = new("pin", "pin", ["mesin", "pin", "nip"], PinsAsync);

    /// <summary>The values in force; one that a later value replaced no longer says anything.</summary>
    public static readonly ExportFile Facts = new("nilai", "nilai", ["nip", "bulan", "fakta", "nilai"], FactsAsync);

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

    private static async IAsyncEnumerable<string[]> PlacementsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var some in names.People.Chunk(PeopleAtOnce))
        {
            var rows = await db
                .Placements.AsNoTracking()
                .Where(place => some.Contains(place.EmployeeId))
                .ToListAsync(cancellationToken);
            foreach (
                var place in rows.OrderBy(place => names.Number(place.EmployeeId), StringComparer.Ordinal)
                    .ThenBy(place => place.From)
            )
            {
                yield return
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
                ];
            }
        }
    }

    private static async IAsyncEnumerable<string[]> TermsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = await db.EmploymentTerms.AsNoTracking().ToListAsync(cancellationToken);
        foreach (
            var term in rows.OrderBy(term => names.Number(term.EmployeeId), StringComparer.Ordinal)
                .ThenBy(term => term.From)
        )
        {
            yield return
            [
                names.Number(term.EmployeeId),
                ExportNames.Date(term.From),
                ExportNames.Date(term.To),
                WordOf(term.Kind, term.ContractKind),
                term.Grade ?? "",
            ];
        }
    }

    private static async IAsyncEnumerable<string[]> RosterAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var some in names.People.Chunk(PeopleAtOnce))
        {
            var rows = await db
                .RosterDays.AsNoTracking()
                .Where(day => some.Contains(day.EmployeeId))
                .ToListAsync(cancellationToken);
            foreach (
                var day in rows.OrderBy(day => names.Number(day.EmployeeId), StringComparer.Ordinal)
                    .ThenBy(day => day.Date)
            )
            {
                yield return [names.Number(day.EmployeeId), ExportNames.Date(day.Date), day.Pattern ?? ""];
            }
        }
    }

    private static async IAsyncEnumerable<string[]> AbsencesAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var some in names.People.Chunk(PeopleAtOnce))
        {
            var rows = await db
                .Absences.AsNoTracking()
                .Where(absence => some.Contains(absence.EmployeeId))
                .ToListAsync(cancellationToken);
            foreach (
                var absence in rows.OrderBy(row => names.Number(row.EmployeeId), StringComparer.Ordinal)
                    .ThenBy(row => row.From)
            )
            {
                yield return
                [
                    names.Number(absence.EmployeeId),
                    ExportNames.Date(absence.From),
                    ExportNames.Date(absence.To),
                    ImportAbsences.Word(absence.Status),
                    absence.Document,
                ];
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

    private static async IAsyncEnumerable<string[]> FactsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var some in names.People.Chunk(PeopleAtOnce))
        {
            var rows = await db
                .MonthlyFacts.AsNoTracking()
                .Where(fact => some.Contains(fact.EmployeeId))
                .OrderBy(fact => fact.RecordedAtUtc)
                .ThenBy(fact => fact.Id)
                .ToListAsync(cancellationToken);
            var inForce = rows.GroupBy(fact => (fact.EmployeeId, fact.MonthKey, fact.Name))
                .Select(group => group.Last())
                .OrderBy(fact => names.Number(fact.EmployeeId), StringComparer.Ordinal)
                .ThenBy(fact => fact.MonthKey)
                .ThenBy(fact => fact.Name, StringComparer.Ordinal);
            foreach (var fact in inForce)
            {
                yield return
                [
                    names.Number(fact.EmployeeId),
                    Month.FromKey(fact.MonthKey).ToString(),
                    fact.Name,
                    fact.Value,
                ];
            }
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
