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
        IReadOnlyList<Person> people
    ) => [Units(folder, units), Patterns(folder), Ramadan(folder), DaysOff(folder), Employees(folder, people)];

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TownManifest.Line Units(string folder, IReadOnlyList<TownUnit> units)
    {
        using var file = new CsvFile(folder, "unit.csv", "kode", "nama", "induk", "jenis", "zona");
        foreach (var unit in units)
        {
            file.Add(unit.Code, unit.Name, unit.Parent, unit.Kind, "WITA");
        }

        return new(file.Name, "unit", file.Rows);
    }

    private static TownManifest.Line Patterns(string folder)
    {
        using var file = new CsvFile(
            folder,
            "pola-kerja.csv",
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

        return new(file.Name, "pola", file.Rows);
    }

    private static TownManifest.Line Ramadan(string folder)
    {
        using var file = new CsvFile(folder, "ramadan.csv", "dari", "sampai", "dasar");
        file.Add(Text(TownTime.Ramadan.From), Text(TownTime.Ramadan.To), TownTime.RamadanDecree);
        return new(file.Name, "ramadan", file.Rows);
    }

    private static TownManifest.Line DaysOff(string folder)
    {
        using var file = new CsvFile(folder, "libur.csv", "tanggal", "jenis", "nama", "dasar");
        foreach (var day in TownTime.DaysOff)
        {
            file.Add(Text(day.Date), day.Kind, day.Name, TownTime.DayOffDecree);
        }

        return new(file.Name, "libur", file.Rows);
    }

    private static TownManifest.Line Employees(string folder, IReadOnlyList<Person> people)
    {
        using var file = new CsvFile(
            folder,
            "pegawai.csv",
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
            ]
        );
        foreach (var person in people)
        {
            file.Add([
                person.HasNip ? person.Number : "",
                person.HasNip ? "" : person.Number,
                person.Name,
                WordOf(person.Kind),
                person.Grade,
                person.Unit.Code,
                person.Post.Name,
                person.Post.Kind,
                person.Post.Class.ToString(),
                person.Superior?.Number ?? "",
                person.Pattern,
                Text(person.Start),
            ]);
        }

        return new(file.Name, "pegawai", file.Rows);
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
