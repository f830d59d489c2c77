using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Reviews;

/// <summary>What the rules of evidence said last about the taps of some people, as far as a person should look.</summary>
internal static class LoadJudgedTaps
{
    public static Task<ILookup<Guid, JudgedTap>> BetweenAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    ) => Task.FromResult(Array.Empty<JudgedTap>().ToLookup(tap => tap.Tap));
}
