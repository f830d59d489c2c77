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
        // What is stopped before it could begin is canceled, and that is no fault: on a busy machine it is given more time.
        var ends = await EndsAsync(TimeSpan.FromMilliseconds(100));
        foreach (var seconds in new[] { 2, 10 })
        {
            if (ends.Exists(end => end.Status == TaskStatus.Canceled))
            {
                ends = await EndsAsync(TimeSpan.FromSeconds(seconds));
            }
        }

        Assert.NotEmpty(ends);
        Assert.All(ends, end => Assert.Equal((end.Work, TaskStatus.RanToCompletion), end));
    }

    private static async Task<List<(string Work, TaskStatus? Status)>> EndsAsync(TimeSpan after)
    {
        await using var desk = await RunningDesk.StartAsync();
        var works = desk.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await Task.Delay(after, Token);

        await desk.StopAsync();

        return [.. works.Select(work => (work.GetType().Name, work.ExecuteTask?.Status))];
    }

    [Fact]
    public async Task Work_that_breaks_while_nobody_stopped_it_is_a_failure() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            UntilStopped.RunAsync(_ => throw new OperationCanceledException(), Token)
        );
}
