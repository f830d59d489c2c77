using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp.OnPhone;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Xunit;

namespace Laras.Web.Tests.Tpp.OnPhone;

public sealed class OpenMySlipTests
{
    private static readonly Region Region = new()
    {
        Name = "Kabupaten Contoh",
        Zone = Zone.Wita,
        IsDemonstration = false,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_phone_tells_the_golden_slip_to_the_minute(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await town.CalculateAsync();

        var slip = await SlipAsync(town, teacher, "2026-04");

        Assert.Equal("perkiraan", slip.Certainty);
        Assert.Equal(new PhoneSlip.Sums(3_350_235, 3_780_000, 215_920, 213_845, true), slip.Sum);
        var attendance = slip.Lines[0];
        Assert.Equal(("Kehadiran", 1_432_160L, 1_512_000L), (attendance.Label, attendance.Amount, attendance.Full));
        Assert.Equal([-2_720L, -5_120L, -72_000L], attendance.Days.Select(day => day.Amount));
        Assert.StartsWith("17 menit × Rp 160", attendance.Days[0].Worked, StringComparison.Ordinal);
        Assert.Equal("Pasal 9 ayat (2)", attendance.Days[0].Pasal);
        Assert.NotEmpty(attendance.Days[0].Because);
        Assert.All(slip.Lines, line => Assert.NotEmpty(line.Steps));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_month_that_nobody_calculated_says_when_it_will_be(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();

        var slip = await SlipAsync(town, teacher, "2026-05");

        Assert.Null(slip.Sum);
        Assert.StartsWith("Slip Mei 2026 dihitung mulai 1 Juni 2026.", slip.Instead, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_estimate_of_a_whole_month_is_its_slip(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await using var db = town.Open();

        var estimate = await EstimateMyMonth.OfAsync(db, PayTown.April, teacher, PayTown.Clock, Token);

        Assert.Equal("perkiraan", estimate.Certainty);
        Assert.Equal(3_350_235, estimate.Sum!.Net);
        Assert.Empty(estimate.Borrowed);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_estimate_borrows_what_nobody_has_written_yet_and_says_so(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseNusaLarasAsync();
        var teacher = town.HireTheTeacher();
        await town.SaveAsync();
        await using var db = town.Open();

        var estimate = await EstimateMyMonth.OfAsync(db, PayTown.April.Next, teacher, PayTown.Clock, Token);

        Assert.NotNull(estimate.Sum);
        Assert.Equal(
            [
                "nilai kegiatan belum ada; dipakai 95 persen seperti April 2026",
                "nilai perilaku belum ada; dipakai 92 persen seperti April 2026",
            ],
            estimate.Borrowed.Order(StringComparer.Ordinal)
        );
    }

    private static async Task<PhoneSlip> SlipAsync(PayTown town, EmployeeId person, string month)
    {
        await using var db = town.Open();
        var context = new DefaultHttpContext();
        var today = Region.Today(PayTown.Clock);
        context.Features.Set((await Viewer.FindAsync(db, person, null, today, Token))!);
        var answer = await OpenMySlip.HandleAsync(month, context, db, Region, PayTown.Clock, Token);
        return Assert.IsType<Ok<PhoneSlip>>(answer.Result).Value!;
    }
}
