using System.Globalization;
using Laras.Core.Employees;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration;

/// <summary>The files that stand still: units, patterns, days off and people.</summary>
internal static class PlainFiles
{
    private const string PatternsFrom = "2026-01-01";

    public static IEnumerable<TownManifest.Line> Write(
        string folder,
        IReadOnlyList<TownUnit> units,
        IReadOnlyList<Person> people,
        Establishment establishment
    ) =>
        [
            .. Units(folder, units),
            .. Patterns(folder),
            .. Ramadan(folder),
            .. DaysOff(folder),
            .. Posts(folder, establishment),
            .. Employees(folder, people, establishment),
            .. Acting(folder, establishment),
        ];

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<TownManifest.Line> Units(string folder, IReadOnlyList<TownUnit> units)
    {
        using var file = new CsvFile(folder, "unit", "kode", "nama", "induk", "jenis", "zona");
        foreach (var unit in units)
        {
            file.Add(unit.Code, unit.Name, unit.Parent, unit.Kind, "WITA");
        }

        return file.Written("unit");
    }

    private static IEnumerable<TownManifest.Line> Patterns(string folder)
    {
        using var file = new CsvFile(
            folder,
            "pola-kerja",
            ["pola", "nama", "hari", "ramadan", "mulai", "selesai", "istirahat", "buka", "tutup", "sejak", "sampai"]
        );
        foreach (var line in Shifts.Lines)
        {
            foreach (var day in line.Days.Length == 0 ? [""] : line.Days.Select(day => day.ToString()))
            {
                file.Add([
                    line.Pattern,
                    line.Name,
                    day,
                    line.Ramadan ? "ya" : "tidak",
                    line.Starts.ToString("HH'.'mm"),
                    line.Ends.ToString("HH'.'mm"),
                    line.BreakMinutes.ToString(),
                    line.OpensBefore.ToString(),
                    line.ClosesAfter.ToString(),
                    PatternsFrom,
                    "",
                ]);
            }
        }

        return file.Written("pola");
    }

    private static IEnumerable<TownManifest.Line> Ramadan(string folder)
    {
        using var file = new CsvFile(folder, "ramadan", "dari", "sampai", "dasar");
        file.Add(Text(TownTime.Ramadan.From), Text(TownTime.Ramadan.To), TownTime.RamadanDecree);
        return file.Written("ramadan");
    }

    private static IEnumerable<TownManifest.Line> DaysOff(string folder)
    {
        using var file = new CsvFile(folder, "libur", "tanggal", "jenis", "nama", "dasar");
        foreach (var day in TownTime.DaysOff)
        {
            file.Add(Text(day.Date), day.Kind, day.Name, TownTime.DayOffDecree);
        }

        return file.Written("libur");
    }

    private static IEnumerable<TownManifest.Line> Posts(string folder, Establishment establishment)
    {
        using var file = new CsvFile(
            folder,
            "jabatan",
            ["kode", "unit", "nama", "jenis", "kelas", "kode_atasan", "formasi", "mulai", "sampai"]
        );
        foreach (var seat in establishment.Seats)
        {
            file.Add(
                seat.Code,
                seat.Unit.Code,
                seat.Post.Name,
                seat.Post.Kind,
                seat.Post.Class.ToString(),
                seat.Above?.Code ?? "",
                seat.Count.ToString(),
                Text(Establishment.From),
                ""
            );
        }

        return file.Written("jabatan");
    }

    private static IEnumerable<TownManifest.Line> Acting(string folder, Establishment establishment)
    {
        using var file = new CsvFile(folder, "plt", "jenis", "kode_jabatan", "nip", "surat", "dari", "sampai");
        foreach (var letter in establishment.Letters)
        {
            file.Add(
                letter.Kind,
                letter.Seat.Code,
                letter.Person.Number,
                letter.Number,
                Text(letter.From),
                Text(letter.To)
            );
        }

        return file.Written("plt");
    }

    private static IEnumerable<TownManifest.Line> Employees(
        string folder,
        IReadOnlyList<Person> people,
        Establishment establishment
    )
    {
        using var file = new CsvFile(
            folder,
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
            ]
        );
        foreach (var person in people)
        {
            file.Add([
                person.HasNip ? person.Number : "",
                person.HasNip ? "" : person.Number,
                person.Name,
                person.HasNip ? WordOf(person.Kind) : Contracts.WordOf(person),
                person.Grade,
                person.Unit.Code,
                person.Post.Name,
                person.Post.Kind,
                person.Post.Class.ToString(),
                person.Superior?.Number ?? "",
                person.Pattern,
                Text(person.Start),
                establishment.SeatOf(person)?.Code ?? "",
                person.HasNip ? "" : Text(Contracts.LastDayOf(person)),
            ]);
        }

        return file.Written("pegawai");
    }

    private static string WordOf(EmploymentKind kind) =>
        kind switch
        {
            EmploymentKind.Pns => "pns",
            EmploymentKind.Cpns => "cpns",
            EmploymentKind.Pppk => "pppk",
            EmploymentKind.PppkPartTime => "pppk_paruh_waktu",
            EmploymentKind.NonAsn => "non_asn",
        };
}
