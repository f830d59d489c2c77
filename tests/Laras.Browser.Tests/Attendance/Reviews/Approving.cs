using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Browser.Tests.Attendance.Reviews;

/// <summary>What tests of a superior's phone have in common.</summary>
internal static class Approving
{
    private const int Tries = 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The press counts on the phone at once; the server has it a moment later.</summary>
    public static async Task StoredAsync(Func<Func<LarasDb, Task<bool>>, Task<bool>> read, DateOnly date)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await read(db => db.DayReviews.AnyAsync(row => row.Date == date, Token)))
            {
                return;
            }

            await Task.Delay(100, Token);
        }

        Assert.Fail($"The decision about {date} never arrived.");
    }
}
