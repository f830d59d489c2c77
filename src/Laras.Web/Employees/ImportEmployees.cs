using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>
/// The people of the region, from our template or from an export of SIASN. Everybody is read before anybody is placed,
/// so a file may name a supervisor who stands further down.
/// </summary>
public static class ImportEmployees
{
    public static readonly ImportKind Kind = new(
        "pegawai",
        "pegawai dan penempatannya, dari templat atau ekspor SIASN",
        EmployeeRow.Columns,
        PlanAsync
    );

    private sealed record Person(EmployeeRow Said, Employee Employee, bool IsNew, bool Changed);

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var units = await KnownUnits.LoadAsync(batch.Db, cancellationToken);
        var patterns = await batch.Db.WorkPatternDays.Select(day => day.Pattern).ToHashSetAsync(cancellationToken);
        var known = await batch.Db.Employees.ToListAsync(cancellationToken);
        var numbers = new KnownEmployees();
        foreach (var employee in known)
        {
            numbers.Add(employee.Id, employee.Nip, employee.LocalId);
        }

        var people = Register(
            batch,
            [.. batch.Rows.Select(row => EmployeeRow.Read(row, units, patterns))],
            known,
            numbers
        );

        var current = (await batch.Db.Placements.ToListAsync(cancellationToken))
            .GroupBy(placement => placement.EmployeeId)
            .ToDictionary(group => group.Key, group => group.MaxBy(placement => placement.From)!);
        var places = new PlaceEmployees(batch, units, numbers, current);
        var movers = new List<EmployeeId>();
        foreach (var person in people)
        {
            var moved = places.Place(person.Said, person.Employee);
            if (moved && !person.IsNew)
            {
                movers.Add(person.Employee.Id);
            }

            if (person.IsNew)
            {
                batch.CountNew();
            }
            else
            {
                batch.CountKnown(person.Changed || moved);
            }
        }

        // Who decides for whom may have changed with the place, so nobody goes on with what he saw before.
        await Sessions.EndAllAsync(batch.Db, movers, Sessions.PlacementChanged, except: null, cancellationToken);
        NoteWhatIsMissing(batch, people, current);
    }

    private static List<Person> Register(
        ImportBatch batch,
        List<EmployeeRow> rows,
        List<Employee> known,
        KnownEmployees numbers
    )
    {
        var byId = known.ToDictionary(employee => employee.Id);
        var nips = new FirstLines<string>();
        var localIds = new FirstLines<string>();
        var people = new List<Person>();
        foreach (var said in rows)
        {
            var isFirst =
                (said.Nip is not { } nip || nips.IsFirst(said.Row, nip.Digits, "nip"))
                && (said.LocalId is null || localIds.IsFirst(said.Row, said.LocalId, "id_lokal"));
            if (!isFirst)
            {
                continue;
            }

            var employee = Find(said, byId, numbers);
            RefuseIncompleteStranger(said, employee);
            if (said.Row.IsGood)
            {
                var person = employee is null ? Welcome(batch, said) : Refresh(batch, said, employee);
                numbers.Add(person.Employee.Id, person.Employee.Nip, person.Employee.LocalId);
                people.Add(person);
            }
        }

        return people;
    }

    private static Employee? Find(EmployeeRow said, Dictionary<EmployeeId, Employee> byId, KnownEmployees numbers)
    {
        var byNip = said.Nip is { } nip ? numbers.Find(nip.Digits) : null;
        var byLocalId = said.LocalId is { } localId ? numbers.Find(localId) : null;
        if (byNip is not null && byLocalId is not null && byNip != byLocalId)
        {
            said.Row.Refuse(
                "id_lokal",
                "two_people",
                "NIP dan id_lokal ini milik dua orang yang berbeda di Laras. Periksa, lalu pakai salah satunya."
            );
        }

        return (byNip ?? byLocalId) is { } id ? byId[id] : null;
    }

    private static void RefuseIncompleteStranger(EmployeeRow said, Employee? employee)
    {
        if (employee is not null)
        {
            return;
        }

        Need("jenis_pegawai", said.Kind is not null || !IsEmpty("jenis_pegawai"));
        Need("jabatan", said.Post is not null);
        Need("unit", said.Unit is not null || !IsEmpty("unit") || !IsEmpty("satuan_kerja"));
        if (said.Kind is EmploymentKind.Pns or EmploymentKind.Cpns && IsEmpty("nip") && !IsEmpty("id_lokal"))
        {
            said.Row.Refuse("nip", "number_missing", "PNS dan CPNS dikenali dari NIP. Isi kolom nip.");
        }

        bool IsEmpty(string column) => said.Row[column].Length == 0;

        void Need(string column, bool isThere)
        {
            if (!isThere)
            {
                said.Row.Refuse(column, "cell_empty", $"Pegawai ini belum dikenal, jadi kolom {column} harus diisi.");
            }
        }
    }

    private static Person Welcome(ImportBatch batch, EmployeeRow said)
    {
        var employee = new Employee
        {
            Id = EmployeeId.New(),
            Nip = said.Nip?.Digits,
            LocalId = said.LocalId,
            Name = said.Name,
            BirthDate = said.BirthDate,
            Sex = said.Sex,
            Kind = said.Kind!.Value,
            Grade = said.Grade,
            StartedOn = said.StartedOn ?? said.PlacedFrom,
        };
        batch.Db.Add(employee);
        return new(said, employee, IsNew: true, Changed: true);
    }

    private static Person Refresh(ImportBatch batch, EmployeeRow said, Employee employee)
    {
        var changed = batch.Write(
            employee,
            new
            {
                Nip = said.Nip?.Digits ?? employee.Nip,
                LocalId = said.LocalId ?? employee.LocalId,
                said.Name,
                BirthDate = said.BirthDate ?? employee.BirthDate,
                Sex = said.Sex ?? employee.Sex,
                Kind = said.Kind ?? employee.Kind,
                Grade = said.Grade ?? employee.Grade,
                StartedOn = said.StartedOn ?? employee.StartedOn,
            }
        );
        return new(said, employee, IsNew: false, changed);
    }

    private static void NoteWhatIsMissing(
        ImportBatch batch,
        List<Person> people,
        Dictionary<EmployeeId, Placement> current
    )
    {
        foreach (var row in people.Select(person => person.Said.Row))
        {
            if (row["kedudukan_hukum"] is { Length: > 0 } standing && !IsActive(standing))
            {
                batch.Note(
                    row,
                    "kedudukan_hukum",
                    "not_active",
                    $"Kedudukan hukumnya {standing}. Catat suratnya lewat impor cuti supaya hari-harinya tidak dianggap alpa."
                );
            }
        }

        var classless = people.Count(person =>
            person.Employee.Kind != EmploymentKind.NonAsn && current[person.Employee.Id].PostClass == 0
        );
        if (classless > 0)
        {
            batch.NoteFile(
                "post_class_missing",
                $"{classless} ASN belum punya kelas jabatan (ekspor SIASN tidak memuatnya). Lengkapi dengan templat: nip, nama, kelas_jabatan."
            );
        }
    }

    private static bool IsActive(string standing) => standing.Equals("aktif", StringComparison.OrdinalIgnoreCase);
}
