using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Access;
using Xunit;

namespace Laras.Core.Tests.Access;

public sealed class FourEyesTests
{
    private static readonly EmployeeId[] World =
    [
        .. Enumerable.Range(1, 5).Select(number => new EmployeeId(new Guid(number, 0, 0, new byte[8]))),
    ];

    private static readonly EmployeeId Head = World[0];
    private static readonly EmployeeId Deputy = World[1];
    private static readonly EmployeeId Teacher = World[2];
    private static readonly EmployeeId Other = World[3];

    [Fact]
    public void Somebody_who_has_nothing_to_do_with_it_decides() =>
        Assert.Null(FourEyes.WhyNot(new() { Subject = Teacher, Author = Deputy }, Head, []));

    [Fact]
    public void Nobody_decides_about_himself() =>
        Assert.Contains("tentang Anda sendiri", WhyNot(new() { Subject = Teacher }, Teacher), Ordinal);

    [Fact]
    public void Nobody_decides_what_he_proposed() =>
        Assert.Contains("mengajukannya", WhyNot(new() { Subject = Teacher, Author = Head }, Head), Ordinal);

    [Fact]
    public void Nobody_takes_two_steps() =>
        Assert.Contains("langkah sebelumnya", WhyNot(new() { EarlierDeciders = [Deputy, Head] }, Head), Ordinal);

    [Fact]
    public void Whoever_acts_for_the_subject_does_not_decide() =>
        Assert.Contains("menggantikan", WhyNot(new() { Subject = Head }, Deputy, new ActingFor(Deputy, Head)), Ordinal);

    [Fact]
    public void Whoever_acts_for_the_one_who_acts_for_the_subject_does_not_decide_either() =>
        Assert.NotNull(FourEyes.WhyNot(new() { Subject = Head }, Other, [new(Other, Deputy), new(Deputy, Head)]));

    [Fact]
    public void Two_who_act_for_each_other_do_not_decide_for_each_other()
    {
        ActingFor[] circle = [new(Deputy, Head), new(Head, Deputy)];
        Assert.NotNull(FourEyes.WhyNot(new() { Subject = Head }, Deputy, circle));
        Assert.NotNull(FourEyes.WhyNot(new() { Subject = Deputy }, Head, circle));
        Assert.Null(FourEyes.WhyNot(new() { Subject = Teacher }, Head, circle));
    }

    [Fact]
    public void The_head_whose_place_is_taken_by_a_teacher_still_decides_about_that_teacher() =>
        Assert.Null(FourEyes.WhyNot(new() { Subject = Teacher }, Head, [new(Teacher, Head)]));

    [Fact]
    public void A_month_is_about_nobody_so_only_its_steps_count()
    {
        var step = new Deed { Author = Head, EarlierDeciders = [Deputy] };
        Assert.Equal(
            [false, false, true, true],
            World.Take(4).Select(person => FourEyes.WhyNot(step, person, [new(Other, Head)]) is null)
        );
    }

    /// <summary>Four people, each of the 4.096 ways in which they may act for each other, and every deed among them.</summary>
    [Fact]
    public void In_a_world_of_four_every_case_is_as_the_rule_says()
    {
        const int people = 4;
        var pairs = Pairs(people);
        var deeds = Deeds(people).ToArray();
        for (var relation = 0; relation < 1 << pairs.Length; relation++)
        {
            var acting = pairs.Where((_, place) => (relation >> place & 1) == 1).ToArray();
            Agree(people, acting, deeds);
        }
    }

    /// <summary>Five people of whom each acts for one other or for nobody: every chain and every circle up to five.</summary>
    [Fact]
    public void In_a_world_of_five_every_chain_and_every_circle_is_as_the_rule_says()
    {
        const int people = 5;
        var deeds = Deeds(people).Where(deed => deed.EarlierDeciders.Count == 0).ToArray();
        for (var relation = 0; relation < Math.Pow(people, people); relation++)
        {
            var rest = relation;
            var acting = new List<ActingFor>();
            for (var actor = 0; actor < people; actor++, rest /= people)
            {
                // Acting for oneself is how this counting says: for nobody.
                acting.Add(new(World[actor], World[rest % people]));
            }

            Agree(people, [.. acting.Where(pair => pair.Actor != pair.Holder)], deeds);
        }
    }

    [Fact]
    public void More_people_who_act_for_each_other_never_open_a_door()
    {
        var pair =
            from actor in Gen.Elements(World)
            from holder in Gen.Elements(World)
            select new ActingFor(actor, holder);
        var town =
            from acting in Gen.ListOf(pair)
            from more in Gen.ListOf(pair)
            from subject in Gen.Elements(World)
            from author in Gen.Elements(World)
            from decider in Gen.Elements(World)
            select (acting, more, deed: new Deed { Subject = subject, Author = author }, decider);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                town.ToArbitrary(),
                drawn =>
                    FourEyes.WhyNot(drawn.deed, drawn.decider, drawn.acting) is null
                    || FourEyes.WhyNot(drawn.deed, drawn.decider, drawn.acting.Concat(drawn.more)) is not null
            )
        );
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static string? WhyNot(Deed deed, EmployeeId decider, params ActingFor[] acting) =>
        FourEyes.WhyNot(deed, decider, acting);

    private static ActingFor[] Pairs(int people) =>
        [
            .. from actor in World.Take(people)
            from holder in World.Take(people)
            where actor != holder
            select new ActingFor(actor, holder),
        ];

    private static IEnumerable<Deed> Deeds(int people) =>
        from subject in Somebody(people)
        from author in Somebody(people)
        from earlier in Somebody(people)
        select new Deed
        {
            Subject = subject,
            Author = author,
            EarlierDeciders = earlier is { } person ? [person] : [],
        };

    private static IEnumerable<EmployeeId?> Somebody(int people) =>
        World.Take(people).Select(person => (EmployeeId?)person).Append(null);

    /// <summary>The same rule a second time, by a table of who reaches whom instead of a walk.</summary>
    private static void Agree(int people, ActingFor[] acting, Deed[] deeds)
    {
        var stands = new bool[people, people];
        foreach (var pair in acting)
        {
            stands[Array.IndexOf(World, pair.Actor), Array.IndexOf(World, pair.Holder)] = true;
        }

        for (var through = 0; through < people; through++)
        {
            for (var actor = 0; actor < people; actor++)
            {
                for (var holder = 0; holder < people; holder++)
                {
                    stands[actor, holder] |= stands[actor, through] && stands[through, holder];
                }
            }
        }

        foreach (var deed in deeds)
        {
            for (var decider = 0; decider < people; decider++)
            {
                var person = World[decider];
                var refused =
                    deed.Subject == person
                    || deed.Author == person
                    || deed.EarlierDeciders.Contains(person)
                    || (deed.Subject is { } subject && stands[decider, Array.IndexOf(World, subject)]);
                if (refused != FourEyes.WhyNot(deed, person, acting) is not null)
                {
                    Assert.Fail($"{deed} by {decider}, acting {string.Join(", ", acting)}");
                }
            }
        }
    }
}
