using System.Diagnostics;
using Xunit;

namespace Laras.Web.Tests;

/// <summary>
/// How a test waits for what must come. A busy machine, and a disk that stands still for half a minute, are no fault of the
/// program; and nobody waits longer than it takes.
/// </summary>
public static class Patience
{
    public static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks again and again until something is found.</summary>
    public static async Task<T> FindAsync<T>(Func<Task<T?>> find)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(find);
        T? found = null;
        await UntilAsync(async () => (found = await find()) is not null);
        return found!;
    }

    /// <summary>Looks again and again until it is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        ArgumentNullException.ThrowIfNull(isSo);
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Enough, $"Nothing came within {Enough}.");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
