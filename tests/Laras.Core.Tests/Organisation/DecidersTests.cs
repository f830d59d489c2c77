using Laras.Core.Organisation;
using Xunit;

namespace Laras.Core.Tests.Organisation;

public sealed class DecidersTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static readonly EmployeeId Secretary = RandomChart.Person(1);
    private static readonly EmployeeId Head = RandomChart.Person(2);
    private static readonly EmployeeId Teacher = RandomChart.Person(3);
    private static readonly EmployeeId LaOde = RandomChart.Person(4);

    private static readonly Guid Office = RandomChart.Post(1);
    private static readonly Guid School = RandomChart.Post(2);
    private static readonly Guid ClassFour = RandomChart.Post(3);

    private static readonly Dictionary<EmployeeId, string> Names = new()
    {
        [Secretary] = "Rusdi Amran",
        [Head] = "La Ode Ramli",
        [Teacher] = "Nurhayati Wulandari",
        [LaOde] = "La Ode Contoh",
    };

    [Fact]
    public void The_holder_of_the_post_above_decides()
    {
        var (decider, why) = Ask(Teacher, Chart(Place(Head, School), Place(Teacher, ClassFour)));

        Assert.Equal(Head, decider);
        Assert.Equal("Kepala sekolah dijabat La Ode Ramli.", why);
    }

    [Fact]
    public void Above_a_vacant_post_the_next_one_decides()
    {
        var (decider, why) = Ask(Teacher, Chart(Place(Secretary, Office), Place(Teacher, ClassFour)));

        Assert.Equal(Secretary, decider);
        Assert.Equal(
            "Kepala sekolah kosong sejak 1 April 2026, jadi naik ke jabatan di atasnya. Kepala dinas dijabat Rusdi Amran.",
            why
        );
    }

    [Theory]
    [InlineData(-1, "Rusdi Amran")]
    [InlineData(0, "La Ode Contoh")]
    [InlineData(10, "La Ode Contoh")]
    [InlineData(11, "Rusdi Amran")]
    public void An_acting_head_decides_from_the_first_to_the_last_day_of_the_letter(int daysIn, string decider)
    {
        var from = Today.AddDays(-daysIn);
        var acting = OnPost(School, LaOde, from, from.AddDays(10));
        var chart = Chart([Place(Secretary, Office), Place(Teacher, ClassFour)], acting);

        Assert.Equal(decider, Names[Deciders.Of(Teacher, chart).Decider!.Value]);
    }

    [Fact]
    public void An_acting_head_comes_before_the_holder_and_the_letter_is_told()
    {
        var acting = OnPost(School, LaOde, new(2026, 4, 27), new(2026, 5, 8));
        var (decider, why) = Ask(Teacher, Chart([Place(Head, School), Place(Teacher, ClassFour)], acting));

        Assert.Equal(LaOde, decider);
        Assert.Equal(
            "Kepala sekolah kosong sejak 1 April 2026; Plh La Ode Contoh dengan SPT 800/12, 27 April 2026 sampai 8 Mei 2026.",
            why
        );
    }

    [Fact]
    public void Whoever_stands_in_for_his_own_head_is_decided_for_one_step_higher()
    {
        var acting = OnPost(School, Teacher, Today, Today);
        var chart = Chart([Place(Secretary, Office), Place(Head, School), Place(Teacher, ClassFour)], acting);
        var (decider, why) = Ask(Teacher, chart);

        Assert.Equal(Secretary, decider);
        Assert.Equal(
            "Kepala sekolah sedang dipegangnya sendiri, jadi naik ke jabatan di atasnya. Kepala dinas dijabat Rusdi Amran.",
            why
        );
    }

    [Fact]
    public void Without_posts_the_superior_of_the_file_decides_and_whoever_replaces_him()
    {
        ChartOfDay.Place[] places = [new(Teacher, "3", null, Head, Today), new(LaOde, "4", null, Head, Today)];
        var acting = new ChartOfDay.Acting(null, Head, LaOde, ActingKind.Plh, "SPT 800/12", Today, Today);

        Assert.Equal(
            (Head, "Atasan langsungnya La Ode Ramli, menurut data penempatan."),
            Ask(Teacher, new(Today, [], places, [], []))
        );
        Assert.Equal(
            (LaOde, "La Ode Ramli digantikan Plh La Ode Contoh dengan SPT 800/12, 4 Mei 2026 sampai 4 Mei 2026."),
            Ask(Teacher, new(Today, [], places, [acting], []))
        );
        Assert.Null(Ask(LaOde, new(Today, [], places, [acting], [])).Decider);
    }

    [Fact]
    public void Nobody_decides_after_his_last_day_of_duty()
    {
        ChartOfDay.Place[] places = [new(Teacher, "3", null, Head, Today)];
        var chart = new ChartOfDay(Today, [], places, [], [KeyValuePair.Create(Head, Today.AddDays(-1))]);

        Assert.Equal((null, "Atasannya, La Ode Ramli, bertugas hanya sampai 3 Mei 2026."), Ask(Teacher, chart));
        var lastDay = new ChartOfDay(Today, [], places, [], [KeyValuePair.Create(Head, Today)]);
        Assert.Equal(Head, Ask(Teacher, lastDay).Decider);
    }

    [Fact]
    public void Two_heads_of_one_post_share_their_people_out_by_the_file()
    {
        var second = Place(LaOde, School) with { From = Today };
        var chart = Chart(Place(Head, School), second, Place(Teacher, ClassFour) with { Superior = LaOde });
        Assert.Equal(LaOde, Ask(Teacher, chart).Decider);

        var unnamed = Chart(Place(Head, School), second, Place(Teacher, ClassFour));
        Assert.Equal(Head, Ask(Teacher, unnamed).Decider);
    }

    [Fact]
    public void The_head_of_all_and_a_stranger_have_nobody()
    {
        var chart = Chart(Place(Secretary, Office));

        Assert.Equal((null, "Tidak ada atasan di atasnya dalam data."), Ask(Secretary, chart));
        Assert.Null(Ask(Teacher, chart).Decider);
    }

    [Fact]
    public void A_circle_of_posts_is_told_and_ends()
    {
        ChartOfDay.Post[] posts =
        [
            new(School, "Kepala sekolah", ClassFour, null),
            new(ClassFour, "Guru", School, null),
        ];
        var (decider, why) = Ask(Teacher, new(Today, posts, [Place(Teacher, ClassFour)], [], []));

        Assert.Null(decider);
        Assert.Contains("berputar kembali", why, StringComparison.Ordinal);
    }

    private static (EmployeeId? Decider, string Why) Ask(EmployeeId person, ChartOfDay chart)
    {
        var answer = Deciders.Of(person, chart);
        return (answer.Decider, ReasonText.InWords(answer.Reasons, id => Names[id]));
    }

    private static ChartOfDay Chart(params ChartOfDay.Place[] places) => Chart(places, []);

    private static ChartOfDay Chart(ChartOfDay.Place[] places, params ChartOfDay.Acting[] acting) =>
        new(
            Today,
            [
                new(Office, "Kepala dinas", null, null),
                new(School, "Kepala sekolah", Office, new(2026, 4, 1)),
                new(ClassFour, "Guru kelas IV", School, null),
            ],
            places,
            acting,
            []
        );

    private static ChartOfDay.Place Place(EmployeeId person, Guid post) =>
        new(person, person.ToString(), post, null, new(2020, 1, 1));

    private static ChartOfDay.Acting OnPost(Guid post, EmployeeId person, DateOnly from, DateOnly to) =>
        new(post, null, person, ActingKind.Plh, "SPT 800/12", from, to);
}
