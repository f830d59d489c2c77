using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance;
using Xunit;

namespace Laras.Core.Tests.Attendance;

public sealed class WorkDaysPropertyTests
{
    private const int ModelCases = 5_000;
    private const int Cases = 500;

    [Theory]
    [InlineData(Zone.Wib)]
    [InlineData(Zone.Wita)]
    [InlineData(Zone.Wit)]
    public void In_every_zone_a_month_of_shifts_is_what_a_naive_model_in_UTC_says(Zone zone) =>
        Holds(
            ModelCases,
            story =>
            {
                // The taps travel as instants and come back as times on the wall, as they do through the database.
                var told = story with
                {
                    Taps = [.. story.Taps.Select(tap => tap with { Local = zone.ToLocal(zone.ToUtc(tap.Local)) })],
                };
                Assert.Equal(new NaiveMonth(story, zone).Days(), told.Days().Select(day => AsNaive(day, zone)));
            }
        );

    [Fact]
    public void Every_tap_belongs_to_exactly_one_day_of_one_month() =>
        Holds(
            Cases,
            story =>
            {
                var days = new[] { ShiftStory.Month.Previous, ShiftStory.Month, ShiftStory.Month.Next }.SelectMany(
                    month => WorkDays.Of(month, story.Schedule, story.Taps, [], story.Now)
                );

                Assert.Equal(
                    story.Taps.Select(tap => tap.Id).Order(),
                    days.SelectMany(day => day.Taps).Select(tap => tap.Id).Order()
                );
            }
        );

    [Fact]
    public void The_order_in_which_taps_come_in_does_not_matter() =>
        Holds(
            Cases,
            story =>
                Assert.Equal(
                    story.Days().Select(Told),
                    (story with { Taps = [.. story.Taps.OrderByDescending(tap => tap.Local.Second)] })
                        .Days()
                        .Select(Told)
                )
        );

    [Fact]
    public void A_tap_that_is_stored_twice_changes_nothing() =>
        Holds(
            Cases,
            story =>
            {
                Tap[] sameId = [.. story.Taps, .. story.Taps];
                Tap[] otherId = [.. story.Taps, .. story.Taps.Select(tap => tap with { Id = Guid.CreateVersion7() })];

                Assert.Equal(story.Days().Select(Told), (story with { Taps = sameId }).Days().Select(Told));
                Assert.Equal(story.Days().Select(Judged), (story with { Taps = otherId }).Days().Select(Judged));
            }
        );

    [Fact]
    public void A_later_machine_tap_never_removes_or_moves_an_arrival() =>
        Holds(
            Cases,
            story =>
            {
                foreach (var day in story.Days().Where(day => day.In is not null))
                {
                    var arrival = day.In!.Local;
                    foreach (var minutesLater in new[] { 0.5, 1, 5, 60, 600 })
                    {
                        var later = new Tap(
                            Guid.CreateVersion7(),
                            Intent.Unknown,
                            arrival.AddMinutes(minutesLater),
                            Channel.Machine,
                            Device: null,
                            "contoh"
                        );

                        var days = (story with { Taps = [.. story.Taps, later] }).Days();

                        Assert.Equal(arrival, days.Single(other => other.Date == day.Date).In?.Local);
                    }
                }
            }
        );

    [Fact]
    public void A_tap_never_moves_another_tap_to_another_date() =>
        Holds(
            Cases,
            story =>
            {
                var all = story.Days();
                var half = (story with { Taps = [.. story.Taps.Take(story.Taps.Count / 2)] }).Days();

                foreach (var (few, many) in half.Zip(all))
                {
                    Assert.Subset(
                        many.Taps.Select(tap => tap.Id).ToHashSet(),
                        few.Taps.Select(tap => tap.Id).ToHashSet()
                    );
                }
            }
        );

    private static void Holds(int cases, Action<ShiftStory> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(ShiftStory.Any, law));

    private static NaiveMonth.Day AsNaive(WorkDay day, Zone zone)
    {
        return new(day.Date, day.Status, Utc(day.InSecond), Utc(day.OutSecond), Ids(day));

        DateTime? Utc(int? second) =>
            second is { } value ? zone.ToUtc(day.Date.ToDateTime(TimeOnly.MinValue)).AddSeconds(value) : null;
    }

    private static string Ids(WorkDay day) => string.Join(' ', day.Taps.Select(tap => tap.Id).Order());

    private static string Told(WorkDay day) => $"{Judged(day)} {day.In?.Id} {day.Out?.Id} {Ids(day)}";

    private static string Judged(WorkDay day) => $"{day.Date} {day.Status} {day.StatusReason} {Story.Times(day)}";
}
