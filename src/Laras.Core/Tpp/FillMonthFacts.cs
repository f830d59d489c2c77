using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Employees;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Facts;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Tpp;

/// <summary>
/// Turns what is known about a person's month into the facts one regulation reads. Prepared once per regulation; the
/// same <see cref="MonthFacts"/> can be filled for one person after the other.
/// </summary>
public sealed class FillMonthFacts
{
    private const int SecondsPerMinute = 60;
    private const int January = 1;

    private readonly FactLayout layout;
    private readonly StandardSlots slots;
    private readonly (string Name, FactSlot Slot)[] carries;

    public FillMonthFacts(Regulation regulation, FactLayout layout)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        ArgumentNullException.ThrowIfNull(layout);
        this.layout = layout;
        slots = new(layout);
        carries =
        [
            .. from counter in regulation.YearCounters
            let slot = layout.Find(counter.CarryName!)
            where slot is not null
            select (counter.Name, slot),
        ];
    }

    /// <summary>
    /// Fills <paramref name="facts"/> and answers, in sentences, what could not be understood; nothing is guessed then.
    /// A written fact stands before what the program would say itself.
    /// </summary>
    public IReadOnlyList<string> Fill(MonthFacts facts, PersonMonth person)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(person);
        facts.Clear();
        var problems = new List<string>();
        FillDays(facts, person, problems);
        FillPerson(facts, person, problems);
        FillCounters(facts, person, problems);
        foreach (var (name, written) in person.Written)
        {
            FillWritten(facts, name, written, problems);
        }

        return problems;
    }

    /// <summary>
    /// Days that were planned as work are the working days, whatever became of them. A day that nobody planned is
    /// neither work nor free, so it stops the slip until somebody plans it.
    /// </summary>
    private void FillDays(MonthFacts facts, PersonMonth person, List<string> problems)
    {
        var workDays = 0;
        var unplanned = 0;
        WorkDay? firstUnplanned = null;
        for (var i = 0; i < person.Days.Count; i++)
        {
            var day = person.Days[i];
            Fill(facts, facts.AddDay(day.Date), day);
            workDays += day.Schedule.Kind == DayKind.Work ? 1 : 0;
            if (day is { Schedule.Kind: DayKind.Unplanned, Status: DayStatus.NeedsExplanation })
            {
                unplanned++;
                firstUnplanned ??= day;
            }
        }

        facts.Set(slots.WorkDays, workDays);
        if (firstUnplanned is not null)
        {
            problems.Add(
                $"Jadwal kerja {unplanned} hari belum jelas, mulai {Indonesian.DayAndMonth(firstUnplanned.Date)}: "
                    + $"{firstUnplanned.Schedule.Reason}."
            );
        }
    }

    private void Fill(MonthFacts facts, int index, WorkDay day)
    {
        var plan = day.Schedule;
        var hours = plan.Hours;
        facts.SetDay(index, slots.Date, plan.Date.DayNumber);
        facts.SetDay(index, slots.Weekday, (int)plan.Date.DayOfWeek);
        facts.SetDay(index, slots.Status, (int)day.Status);
        facts.SetDay(index, slots.In, day.InSecond);
        facts.SetDay(index, slots.Out, day.OutSecond);
        facts.SetDay(index, slots.Starts, hours?.Starts);
        facts.SetDay(index, slots.Ends, hours?.Ends);
        facts.SetDay(index, slots.Minutes, hours is null ? 0 : hours.Minutes * SecondsPerMinute);
        facts.SetDay(index, slots.Rhythm, (int)plan.Rhythm);
        facts.SetDay(index, slots.Ramadan, plan.InRamadan ? 1 : 0);
    }

    private void FillPerson(MonthFacts facts, PersonMonth person, List<string> problems)
    {
        facts.Set(slots.FirstDay, person.Month.FirstDay.DayNumber);
        facts.Set(slots.LastDay, person.Month.LastDay.DayNumber);
        facts.Set(slots.CalendarDays, person.Month.DayCount);
        facts.Set(slots.Employment, (int)person.Employment);
        facts.Set(slots.PostClass, person.PostClass);
        facts.Set(slots.StartedOn, person.StartedOn?.DayNumber);
        FillWord(facts, slots.PostKind, person.PostKind, problems);
        FillWord(facts, slots.UnitKind, person.UnitKind, problems);
        FillRank(facts, person);
    }

    /// <summary>Who should have a grade and has none is not paid as if he had the lowest: the fact stays unknown.</summary>
    private void FillRank(MonthFacts facts, PersonMonth person)
    {
        var rank = Grade.RankOf(person.Grade, person.Employment);
        switch (person.Employment)
        {
            case EmploymentKind.Pns or EmploymentKind.Cpns:
                facts.Set(slots.Rank, rank);
                break;
            case EmploymentKind.Pppk:
                facts.Set(slots.ContractRank, rank);
                break;
            case EmploymentKind.PppkPartTime when rank is not null:
                facts.Set(slots.ContractRank, rank);
                break;
        }
    }

    private static void FillWord(MonthFacts facts, FactSlot? slot, string word, List<string> problems)
    {
        if (slot is null)
        {
            return;
        }

        var reading = FactText.Read(slot.Fact, word);
        facts.Set(slot, reading.Stored);
        if (reading.Sentence is { } sentence)
        {
            problems.Add(sentence);
        }
    }

    /// <summary>Yearly counters begin again in January.</summary>
    private void FillCounters(MonthFacts facts, PersonMonth person, List<string> problems)
    {
        if (person.Month.Number == January || carries.Length == 0)
        {
            return;
        }

        if (person.CountersAreUnknown && carries.Any(carry => !person.Written.ContainsKey(carry.Slot.Fact.Name)))
        {
            problems.Add(
                $"Bulan {person.Month.Previous.InWords()} belum ada hasilnya untuk pegawai ini, "
                    + "padahal peraturan meneruskan hitungannya ke bulan ini. Selesaikan dahulu bulan itu."
            );
        }

        foreach (var (name, slot) in carries)
        {
            var before = person.Counters.FirstOrDefault(counter => counter.Name == name);
            if (before is not null)
            {
                facts.Set(slot, before.Value);
            }
        }
    }

    private void FillWritten(MonthFacts facts, string name, string written, List<string> problems)
    {
        if (layout.Find(name) is not { IsDay: false } slot)
        {
            return;
        }

        if (slot.Fact.Measure.Kind == MeasureKind.Text)
        {
            facts.Set(slot, layout.TextNumber(written));
            return;
        }

        var reading = FactText.Read(slot.Fact, written);
        facts.Set(slot, reading.Stored);
        if (reading.Sentence is { } sentence)
        {
            problems.Add($"Fakta {slot.Fact.Words} belum bisa dibaca. {sentence}");
        }
    }
}
