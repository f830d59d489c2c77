using Laras.Core;
using Laras.Core.Access;
using Laras.Web.Access;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Reviews.Upward;

/// <summary>
/// Who decides next when a superior does not: the one who decides for him today, acting heads included. Whoever may not
/// decide about the person is passed over, and nobody stands where there is nobody above.
/// </summary>
internal sealed class OneAbove(LarasDb db, DateOnly today)
{
    /// <summary>A circle of superiors in the data ends here.</summary>
    private const int StepsMax = 5;

    private readonly Dictionary<EmployeeId, FindDecider.Answer> known = [];
    private IReadOnlyCollection<ActingFor>? acting;

    public async Task<(EmployeeId Id, string Name)?> OfAsync(
        EmployeeId subject,
        EmployeeId superior,
        CancellationToken cancellationToken
    )
    {
        acting ??= await StandIns.OnAsync(db, today, cancellationToken);
        var below = superior;
        for (var step = 0; step < StepsMax; step++)
        {
            if (await DeciderAsync(below, cancellationToken) is not { Id: { } above, Name: { } name })
            {
                return null;
            }

            if (above != superior && FourEyes.WhyNot(new() { Subject = subject }, above, acting) is null)
            {
                return (above, name);
            }

            below = above;
        }

        return null;
    }

    private async Task<FindDecider.Answer> DeciderAsync(EmployeeId person, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(person, out var found))
        {
            found = await FindDecider.ForAsync(db, person, today, cancellationToken);
            known.Add(person, found);
        }

        return found;
    }
}
