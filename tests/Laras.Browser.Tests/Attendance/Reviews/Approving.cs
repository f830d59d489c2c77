using Laras.Web.Storage;
using Laras.Web.Tests;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Browser.Tests.Attendance.Reviews;

/// <summary>What tests of a superior's phone have in common.</summary>
internal static class Approving
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The press counts on the phone at once; the server has it a moment later.</summary>
    public static Task StoredAsync(Func<Func<LarasDb, Task<bool>>, Task<bool>> read, DateOnly date) =>
        Patience.UntilAsync(() => read(db => db.DayReviews.AnyAsync(row => row.Date == date, Token)));
}
