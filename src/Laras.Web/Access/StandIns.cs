using Laras.Core.Access;
using Laras.Web.Storage;

namespace Laras.Web.Access;

/// <summary>Who stands in whose place on a day, by letter.</summary>
public static class StandIns
{
    public static Task<IReadOnlyCollection<ActingFor>> OnAsync(
        LarasDb db,
        DateOnly day,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyCollection<ActingFor>>([]);
}
