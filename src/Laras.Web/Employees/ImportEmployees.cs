using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Imports;
using Laras.Web.Organisation;
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

        var posts = await batch
            .Db.Posts.AsNoTracking()
            .ToDictionaryAsync(post => post.Code, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var terms = new ChangeTerms(
            batch,
            (await batch.Db.EmploymentTerms.ToListAsync(cancellationToken))
                .GroupBy(term => term.EmployeeId)
                .ToDictionary(group => group.Key, group => group.MaxBy(term => term.From)!)
        );
        var people = Register(
            batch,
            [.. batch.Rows.Select(row => EmployeeRow.Read(row, units, patterns, posts))],
            known,
            numbers,
            terms
        );

        var current = (await batch.Db.Placements.ToListAsync(cancellationToken))
            .GroupBy(placement => placement.EmployeeId)
            .ToDictionary(group => group.Key, group => group.MaxBy(placement => placement.From)!);
        var places = new PlaceEmployees(batch, units, numbers, current);
        foreach (var person in people)
        {
            var moved = !person.Said.WorksNowhereYet && places.Place(person.Said, person.Employee);
            if (person.IsNew)
            {
                batch.CountNew();
            }
            else
            {
                batch.CountKnown(person.Changed || moved);
            }
        }

        await SignOutMovers.RunAsync(batch.Db, cancellationToken);
        NoteWhatIsMissing(batch, people, current);
        NoteCrowdedPosts(batch, posts.Values, current.Values);
    }

    private static List<Person> Register(
        ImportBatch batch,
        List<EmployeeRow> rows,
        List<Employee> known,
        KnownEmployees numbers,
        ChangeTerms terms
    )
    {
        var byNik = new RecogniseByNik(batch, known);
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
            var nik = byNik.HashOf(said);
            employee ??= said.Nip is null && said.LocalId is null ? byNik.Find(nik) : null;
            RefuseIncompleteStranger(said, employee);
            if (byNik.IsFirst(said, nik, employee) && said.Row.IsGood)
            {
                NoteExpired(batch, said, employee);
                var person = employee is null
                    ? Welcome(batch, said, nik, byNik, terms)
                    : Refresh(batch, said, employee, nik, terms);
                numbers.Add(person.Employee.Id, person.Employee.Nip, person.Employee.LocalId);
                people.Add(person);
            }
        }

        byNik.TellWhatWasNotRead();
        return people;
    }

    /// <summary>A local number lives as long as the contract; whoever goes on needs a new last day.</summary>
    private static void NoteExpired(ImportBatch batch, EmployeeRow said, Employee? employee)
    {
        if ((said.EndsOn ?? employee?.EndsOn) is { } lastDay && lastDay < DateOnly.FromDateTime(batch.NowUtc))
        {
            batch.Note(
                said.Row,
                "kontrak_sampai",
                "contract_ended",
                $"Kontraknya berakhir {lastDay:dd-MM-yyyy}, jadi nomornya tidak berlaku lagi. Bila diperpanjang, isi kontrak_sampai yang baru."
            );
        }
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
        Need("jabatan", said.Post is not null || said.WorksNowhereYet || !IsEmpty("kode_jabatan"));
        Need("unit", said.Unit is not null || !IsEmpty("unit") || !IsEmpty("satuan_kerja") || !IsEmpty("kode_jabatan"));
        if (
            said.Kind is EmploymentKind.Pns or EmploymentKind.Cpns
            && IsEmpty("nip")
            && (said.LocalId ?? $"{said.Nik}").Length > 0
        )
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

    private static Person Welcome(
        ImportBatch batch,
        EmployeeRow said,
        string? nik,
        RecogniseByNik byNik,
        ChangeTerms terms
    )
    {
        var employee = new Employee
        {
            Id = EmployeeId.New(),
            Nip = said.Nip?.Digits,
            LocalId =
                said.LocalId
                ?? (said.Nip is null ? byNik.NextNumber(said.StartedOn ?? said.PlacedFrom ?? Today(batch)) : null),
            NikHash = nik,
            Name = said.Name,
            BirthDate = said.BirthDate,
            Sex = said.Sex,
            Kind = said.Kind!.Value,
            ContractKind = said.ContractKind,
            Grade = said.Grade,
            StartedOn = said.StartedOn ?? said.PlacedFrom,
            EndsOn = said.EndsOn,
        };
        batch.Db.Add(employee);
        terms.Begin(employee, said.GradeFrom);
        return new(said, employee, IsNew: true, Changed: true);
    }

    private static Person Refresh(
        ImportBatch batch,
        EmployeeRow said,
        Employee employee,
        string? nik,
        ChangeTerms terms
    )
    {
        var wanted = new ChangeTerms.Terms(
            said.Kind ?? employee.Kind,
            said.Kind is null ? employee.ContractKind
                : said.Kind == EmploymentKind.NonAsn ? said.ContractKind ?? employee.ContractKind
                : null,
            said.Grade ?? employee.Grade
        );
        var dated = terms.Change(employee, wanted, said.GradeFrom, Today(batch));
        var changed = batch.Write(
            employee,
            new
            {
                Nip = said.Nip?.Digits ?? employee.Nip,
                LocalId = said.LocalId ?? employee.LocalId,
                said.Name,
                BirthDate = said.BirthDate ?? employee.BirthDate,
                Sex = said.Sex ?? employee.Sex,
                wanted.Kind,
                wanted.ContractKind,
                wanted.Grade,
                NikHash = nik ?? employee.NikHash,
                StartedOn = said.StartedOn ?? employee.StartedOn,
                EndsOn = said.EndsOn ?? employee.EndsOn,
            }
        );
        return new(said, employee, IsNew: false, changed || dated);
    }

    private static DateOnly Today(ImportBatch batch) => DateOnly.FromDateTime(batch.NowUtc);

    /// <summary>More holders than the establishment has seats are possible for a while, but somebody should know.</summary>
    private static void NoteCrowdedPosts(
        ImportBatch batch,
        IEnumerable<Post> posts,
        IReadOnlyCollection<Placement> places
    )
    {
        var today = Today(batch);
        var holders = places
            .Where(place => place.PostId is not null && (place.To is null || place.To >= today))
            .CountBy(place => place.PostId!.Value)
            .ToDictionary();
        foreach (
            var post in posts.Where(post => holders.GetValueOrDefault(post.Id) > post.Seats).OrderBy(post => post.Code)
        )
        {
            batch.NoteFile(
                "post_crowded",
                $"Jabatan {post.Code} ({post.Title}) berformasi {post.Seats}, pemangkunya {holders[post.Id]} orang."
            );
        }
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
            person.Employee.Kind != EmploymentKind.NonAsn
            && current.TryGetValue(person.Employee.Id, out var place)
            && place.PostClass == 0
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
