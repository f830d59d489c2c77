using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Laras.Web.Tests.Storage;

public sealed class UntilStoppedTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_works_in_the_background_ends_without_a_failure_when_the_program_ends()
    {
        await using var desk = await RunningDesk.StartAsync();
        var works = desk.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();

        await desk.StopAsync();

        Assert.NotEmpty(works);
        Assert.Equal(
            works.Select(work => $"{work.GetType().Name}: {TaskStatus.RanToCompletion}"),
            works.Select(work => $"{work.GetType().Name}: {work.ExecuteTask?.Status}")
        );
    }

    [Fact]
    public async Task Work_that_breaks_while_nobody_stopped_it_is_a_failure() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            UntilStopped.RunAsync(_ => throw new OperationCanceledException(), Token)
        );
}
