using Laras.Core.Employees;
using Laras.Web.Demonstration.Staff;

namespace Laras.Web.Demonstration.Days;

/// <summary>
/// Leave, sickness and duty elsewhere of one person, as the leave file will say it: about three days of a
/// hundred.
/// </summary>
internal static class Absences
{
    public const string HalfDay = "izin_setengah_hari";

    private const int MaternityPerMille = 14;
    private const int StudyPerMille = 3;
    private const int UnpaidPerMille = 1;
    private const int NewcomerTrainingPerMille = 120;
    private const int SearchDays = 7;

    private static readonly Cause[] Causes =
    [
        new("cuti_tahunan", 75, new(1, 2, 3, 4, 5, 7, 9), "SK cuti 850/{0}/2026"),
        new("sakit", 80, new(1, 1, 1, 2, 2, 3, 5), "Surat dokter 440/{0}/2026"),
        new("sakit_tanpa_surat", 20, new(1, 1), "Pemberitahuan lisan"),
        new("dinas_luar", 60, new(1, 1, 2, 2, 3, 4, 5), "SPT 094/{0}/2026"),
        new("diklat", 10, new(2, 3, 4, 5), "ST diklat 893/{0}/2026"),
        new("izin", 35, new(1, 1), "Surat izin 850/{0}/2026"),
        new(HalfDay, 12, new(1, 1), "Surat izin 850/{0}/2026"),
        new("cuti_alasan_penting", 6, new(2, 3, 5, 7, 12), "SK cuti 851/{0}/2026"),
    ];

    private static readonly DateOnly[] Months = [new(2026, 3, 1), new(2026, 4, 1), new(2026, 5, 1)];

    public static IReadOnlyList<Absence> Of(Person person)
    {
        if (person.IsNurhayati)
        {
            return [NurhayatisApril.Sickness];
        }

        var dice = Dice.For(Purpose.Leave, person.Index);
        return LongAbsence(person, ref dice) is { } whole
            ? [whole]
            : [.. Short(person, dice).OrderBy(span => span.From)];
    }

    private static List<Absence> Short(Person person, Dice dice)
    {
        var spans = new List<Absence>();
        foreach (var month in Months)
        {
            foreach (var cause in Causes)
            {
                if (!dice.Chance(cause.PerMille))
                {
                    continue;
                }

                var from = FirstWorkday(
                    person,
                    month.AddDays(dice.Below(DateTime.DaysInMonth(month.Year, month.Month)))
                );
                var to = from.AddDays(cause.Days.Throw(ref dice) - 1);
                var letter = Letter(cause.Letter, ref dice);
                if (from <= TownTime.Today && !spans.Any(span => span.From <= to && from <= span.To))
                {
                    spans.Add(new(from, to, cause.Status, letter));
                }
            }
        }

        return spans;
    }

    private static Absence? LongAbsence(Person person, ref Dice dice)
    {
        if (person.Position == 0 || person.Post.Kind == PostOffer.Structural)
        {
            return null;
        }

        if (person.Kind is EmploymentKind.Pns && dice.Chance(StudyPerMille))
        {
            return new(
                new(2025, 9, 1),
                new(2027, 8, 31),
                "tugas_belajar",
                Letter("SK tugas belajar 893/{0}/2025", ref dice)
            );
        }

        if (person.Kind is EmploymentKind.Pns && dice.Chance(UnpaidPerMille))
        {
            return new(
                new(2026, 1, 5),
                new(2028, 1, 4),
                "cuti_di_luar_tanggungan",
                Letter("SK CLTN 852/{0}/2025", ref dice)
            );
        }

        if (person.Sex is Sex.Female && dice.Chance(MaternityPerMille))
        {
            var from = new DateOnly(2026, 1, 15).AddDays(dice.Below(95));
            return new(
                from,
                from.AddMonths(3).AddDays(-1),
                "cuti_melahirkan",
                Letter("SK cuti 853/{0}/2026", ref dice)
            );
        }

        return person.Kind is EmploymentKind.Cpns && dice.Chance(NewcomerTrainingPerMille)
            ? new(new(2026, 4, 6), new(2026, 4, 18), "diklat", Letter("ST latsar 893/{0}/2026", ref dice))
            : null;
    }

    private static DateOnly FirstWorkday(Person person, DateOnly from)
    {
        var date = from;
        for (var searched = 0; Shifts.On(person, date) is null && searched < SearchDays; searched++)
        {
            date = date.AddDays(1);
        }

        return date;
    }

    private static string Letter(string template, ref Dice dice) =>
        template.Replace("{0}", dice.Between(1, 900).ToString(), StringComparison.Ordinal);

    private sealed record Cause(string Status, int PerMille, Curve Days, string Letter);

    internal sealed record Absence(DateOnly From, DateOnly To, string Status, string Letter);
}
