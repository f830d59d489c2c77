using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Attendance.OnPhone;
using Laras.Web.Organisation;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Tpp;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Xunit;

namespace Laras.Web.Tests.Attendance.OnPhone;

public sealed class OpenMyMonthTests
{
    private static readonly Region Region = new()
    {
        Name = "Kabupaten Contoh",
        Zone = Zone.Wita,
        IsDemonstration = false,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_month_brings_every_day_with_its_timeline_and_what_it_cost(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await town.CalculateAsync();

        var month = Assert.IsType<Ok<PhoneMonth>>((await AskAsync(town, teacher, "2026-04")).Result).Value!;

        Assert.Equal((21, 79_840L), (month.WorkDays, month.Taken!.Value));
        var late = month.Days.Single(day => day.Date == new DateOnly(2026, 4, 7));
        Assert.Equal(("k", "Terlambat 17 menit", -2_720L), (late.Tone, late.Words, late.Cost!.Value));
        Assert.Equal((390, 840, 407, 850), (late.Starts!.Value, late.Ends!.Value, late.Came!.Value, late.Left!.Value));
        Assert.Equal(
            [
                new PhoneMonth.Moment("06.47.12", "Masuk", "sidik jari, mesin 2", true),
                new PhoneMonth.Moment("14.10.05", "Pulang", "sidik jari, mesin 2", false),
            ],
            late.Moments
        );
        var empty = month.Days.Single(day => day.Date == new DateOnly(2026, 4, 22));
        Assert.Equal(("b", "Tidak ada catatan"), (empty.Tone, empty.Words));
        Assert.Empty(empty.Moments);
    }

    [Theory]
    [InlineData("2026-06")]
    [InlineData("april")]
    public async Task A_month_to_come_and_a_word_that_is_no_month_are_answered_alike(string month)
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();

        Assert.IsType<NotFound>((await AskAsync(town, teacher, month)).Result);
    }

    private static async Task<Results<Ok<PhoneMonth>, NotFound>> AskAsync(PayTown town, EmployeeId person, string month)
    {
        await using var db = town.Open();
        var context = new DefaultHttpContext();
        var today = Region.Today(PayTown.Clock);
        context.Features.Set((await Viewer.FindAsync(db, person, null, today, Token))!);
        return await OpenMyMonth.HandleAsync(month, context, db, Region, PayTown.Clock, Token);
    }
}
