using System.Net;
using System.Net.Http.Json;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Attendance.Judging;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.BoundDevices;

public sealed class PhoneDevicesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_tells_when_each_phone_last_recorded_so_that_the_unused_one_is_found()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var used = new TestDevice();
        using var unused = new TestDevice();
        var usedId = await BindAsync(desk, used);
        var unusedId = await BindAsync(desk, unused);
        await RecordedAsync(desk, usedId, 1_000, 3_000, 2_000);

        using var answer = await desk.GetAsync(PhoneDevices.Route);
        var list = await answer.Content.ReadFromJsonAsync<PhoneDevices.Response>(Token);

        Assert.Equal(
            [(usedId, 3_000L), (unusedId, (long?)null)],
            list!.Devices.Select(device => (device.Id, device.UsedAt))
        );
    }

    [Fact]
    public async Task A_released_phone_makes_room_for_the_eleventh()
    {
        await using var desk = await People.DeskAsync();
        using var entered = await desk.EnterAsync(SmallTown.TeacherNip);
        using var first = new TestDevice();
        var firstId = await BindAsync(desk, first);
        for (var other = 1; other < 10; other++)
        {
            using var another = new TestDevice();
            await BindAsync(desk, another);
        }

        using var strange = new TestDevice();
        using var refused = await strange.BindAsync(desk, null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Lepaskan dahulu", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        using var released = await desk.PostJsonAsync(PhoneDevices.ReleaseRoute, new { id = firstId });
        Assert.Equal(HttpStatusCode.NoContent, released.StatusCode);
        await BindAsync(desk, strange);
    }

    private static async Task<Guid> BindAsync(RunningDesk desk, TestDevice phone)
    {
        using var bound = await phone.BindAsync(desk, null);
        Assert.Equal(HttpStatusCode.OK, bound.StatusCode);
        return (await bound.Content.ReadFromJsonAsync<BindDevice.Response>(Token))!.Device;
    }

    private static Task<int> RecordedAsync(RunningDesk desk, Guid device, params long[] times) =>
        desk.ReadAsync(async db =>
        {
            var person = (await db.BoundDevices.SingleAsync(row => row.Id == device, Token)).EmployeeId;
            db.TapTraces.AddRange(
                times.Select(
                    (at, place) =>
                        new TapTrace
                        {
                            TapId = Guid.CreateVersion7(),
                            EmployeeId = person,
                            DeviceId = device,
                            KeyHash = "",
                            Run = "r",
                            Sequence = place,
                            Hash = "",
                            Batch = 1,
                            Place = place,
                            LocalDate = new(2026, 5, 4),
                            At = at,
                        }
                )
            );
            return await db.SaveChangesAsync(Token);
        });
}
