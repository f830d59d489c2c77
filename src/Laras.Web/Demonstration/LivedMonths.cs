using Laras.Core.Employees;
using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Staff;
using Laras.Web.Demonstration.Terminals;

namespace Laras.Web.Demonstration;

/// <summary>
/// Lets every person live through the months, machine by machine, and writes what each day leaves behind.
/// </summary>
internal sealed class LivedMonths : IDisposable
{
    /// <summary>Five columns can be read in two ways, so whoever brings such a file says which one it is.</summary>
    private const string CloudFormat = "awan5";

    private const int UnknownTechnicianPin = 9_999;

    private readonly string folder;
    private readonly CsvFile pins;
    private readonly CsvFile roster;
    private readonly CsvFile leave;
    private readonly CsvFile paper;
    private readonly CsvFile scores;
    private readonly PaperSheets sheets;

    public LivedMonths(string folder)
    {
        this.folder = folder;
        pins = new(folder, "pin", "mesin", "pin", "nip");
        roster = new(folder, "jadwal", "nip", "tanggal", "pola");
        leave = new(folder, "cuti", "nip", "dari", "sampai", "status", "surat");
        paper = new(folder, "kertas", "nip", "tanggal", "masuk", "pulang", "disahkan");
        scores = new(folder, "nilai", "nip", "bulan", "fakta", "nilai");
        sheets = new(paper);
    }

    public IReadOnlyList<TownManifest.Line> Write(IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        var unmapped = Newcomers.NotYetMapped(people);
        var machines = new List<TownManifest.Line>();
        foreach (var machine in Machines.Of(people))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taps = new Taps(machine);
            foreach (var (place, person) in machine.People.Index())
            {
                LiveWith(person, taps, machine.PinOf(place));
                if (!unmapped.Contains(person))
                {
                    pins.Add(machine.NumberInRegister, machine.PinOf(place).ToString(), person.Number);
                }
            }

            if (machine.Terminal == 1)
            {
                taps.Test(UnknownTechnicianPin, new(2026, 4, 8, 10, 17, 40));
                taps.Test(UnknownTechnicianPin, new(2026, 4, 8, 10, 18, 22));
            }

            var lines = AttlogFile.Write(folder, machine, taps.Remembered);
            machines.Add(new(machine.FileName, "absen", lines, machine.Shape is AttlogShape.Cloud ? CloudFormat : ""));
        }

        foreach (var person in people.Where(person => person.Unit.Site.Length == 0))
        {
            foreach (var entry in Diary.Of(person, Paperwork(person)))
            {
                sheets.OfRemotePlace(person, entry);
            }
        }

        return
        [
            .. pins.Written("pin"),
            .. roster.Written("jadwal"),
            .. leave.Written("cuti"),
            .. machines,
            .. paper.Written("kertas"),
            .. scores.Written("nilai"),
        ];
    }

    public void Dispose()
    {
        foreach (var file in (ReadOnlySpan<CsvFile>)[pins, roster, leave, paper, scores])
        {
            file.Dispose();
        }
    }

    private void LiveWith(Person person, Taps taps, int pin)
    {
        foreach (var entry in Diary.Of(person, Paperwork(person)))
        {
            var (arrival, departure, onPaper) = entry.Day;
            if (onPaper)
            {
                sheets.Instead(person, entry.Date, arrival, departure);
                continue;
            }

            var dice = Dice.For(Purpose.Tap, person.Index, entry.Date.DayNumber);
            var seenIn = arrival is not { } came || taps.Touch(pin, entry, came, goingHome: false, ref dice);
            var seenOut = departure is not { } left || taps.Touch(pin, entry, left, goingHome: true, ref dice);
            if (!(seenIn && seenOut) && !NurhayatisApril.IsSilentColleague(person, entry.Date))
            {
                sheets.Instead(person, entry.Date, seenIn ? null : arrival, seenOut ? null : departure);
            }
        }
    }

    /// <summary>What offices write about a person, whatever the machine says: roster, leave and scores.</summary>
    private IReadOnlyList<Absences.Absence> Paperwork(Person person)
    {
        if (Shifts.IsRostered(person.Pattern))
        {
            foreach (var date in TownTime.Dates(TownTime.First, TownTime.LastRostered))
            {
                roster.Add(person.Number, PlainFiles.Text(date), Shifts.On(person, date)?.Pattern ?? "");
            }
        }

        foreach (var month in Scores.Months.Where(_ => person.Kind is not EmploymentKind.NonAsn))
        {
            var (activity, behaviour) = Scores.Of(person, month);
            scores.Add(person.Number, PlainFiles.Text(month)[..7], Scores.Activity, activity);
            scores.Add(person.Number, PlainFiles.Text(month)[..7], Scores.Behaviour, behaviour);
        }

        var absences = Absences.Of(person);
        foreach (var span in absences)
        {
            leave.Add(person.Number, PlainFiles.Text(span.From), PlainFiles.Text(span.To), span.Status, span.Letter);
        }

        return absences;
    }
}
