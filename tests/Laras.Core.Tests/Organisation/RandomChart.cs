using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Organisation;

namespace Laras.Core.Tests.Organisation;

/// <summary>Charts as no office would draw them: circles, vacancies, several holders, people who stand in for themselves.</summary>
internal static class RandomChart
{
    public static readonly DateOnly Today = new(2026, 5, 4);

    private const int PeopleMax = 12;
    private const int PostsMax = 8;
    private const int ActingMax = 6;

    public static Gen<ChartOfDay> Gen { get; } =
        from posts in FsCheck.Fluent.Gen.Choose(0, PostsMax)
        from superiors in Optional(PostsMax).ArrayOf(posts)
        from people in FsCheck.Fluent.Gen.Choose(1, PeopleMax)
        from seats in Optional(PostsMax).ArrayOf(people)
        from named in Optional(PeopleMax).ArrayOf(people)
        from gone in Optional(PeopleMax)
        from acting in Acting.ArrayOf(ActingMax)
        from actingCount in FsCheck.Fluent.Gen.Choose(0, ActingMax)
        select new ChartOfDay(
            Today,
            superiors.Select(
                (superior, index) => new ChartOfDay.Post(Post(index), $"Jabatan {index}", Id(superior), null)
            ),
            seats.Select(
                (seat, index) =>
                    new ChartOfDay.Place(
                        Person(index),
                        $"{index:00}",
                        Id(seat),
                        named[index] is { } superior && superior != index ? Person(superior) : null,
                        Today.AddDays(-index)
                    )
            ),
            acting.Take(actingCount),
            gone is { } left ? [KeyValuePair.Create(Person(left), Today.AddDays(-1))] : []
        );

    private static Gen<ChartOfDay.Acting> Acting =>
        from onPost in ArbMap.Default.GeneratorFor<bool>()
        from post in FsCheck.Fluent.Gen.Choose(0, PostsMax)
        from replaced in FsCheck.Fluent.Gen.Choose(0, PeopleMax)
        from person in FsCheck.Fluent.Gen.Choose(0, PeopleMax)
        from started in FsCheck.Fluent.Gen.Choose(-2, 3)
        from days in FsCheck.Fluent.Gen.Choose(0, 4)
        select new ChartOfDay.Acting(
            onPost ? Post(post) : null,
            onPost ? null : Person(replaced),
            Person(person),
            ActingKind.Plh,
            $"SPT 800/{person}",
            Today.AddDays(-started),
            Today.AddDays(days - started)
        );

    public static Guid Post(int index) => new(index, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static EmployeeId Person(int index) => new(new Guid(index, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private static Guid? Id(int? post) => post is { } index ? Post(index) : null;

    private static Gen<int?> Optional(int most) =>
        FsCheck.Fluent.Gen.Choose(-2, most).Select(number => number < 0 ? (int?)null : number);
}
