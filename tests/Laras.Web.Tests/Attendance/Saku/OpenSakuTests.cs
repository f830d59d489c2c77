using System.Text.Json;
using Laras.Web.Attendance.Saku;
using Laras.Web.Tests.Access.Accounts;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Attendance.Saku;

public sealed class OpenSakuTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_phone_learns_how_far_the_world_is_ahead_of_the_town_and_outside_of_the_demonstration_nothing(
        bool isDemonstration
    )
    {
        await using var desk = isDemonstration ? await RunningDesk.StartAsync() : await People.DeskAsync();
        using var entered = isDemonstration
            ? await desk.SignInAsync("Nurhayati")
            : await desk.EnterAsync(SmallTown.TeacherNip);

        using var answer = await desk.GetAsync(OpenSaku.Path);
        var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var me = JsonDocument.Parse(told).RootElement;
        var (server, ahead) = (me.GetProperty("serverTime").GetInt64(), me.GetProperty("worldAhead").GetInt64());

        var world = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.InRange(server + ahead, world - TimeSpan.MillisecondsPerMinute, world + 1_000);
        Assert.Equal(isDemonstration, ahead != 0);
    }
}
