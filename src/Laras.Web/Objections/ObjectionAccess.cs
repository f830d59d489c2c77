using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Storage;

namespace Laras.Web.Objections;

/// <summary>Whether a link to write an objection would lead somewhere for this viewer and this person.</summary>
public static class ObjectionAccess
{
    public static async Task<bool> MayWriteForAsync(
        LarasDb db,
        Viewer viewer,
        EmployeeId person,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var row = Permissions.Find(Permissions.AddressOf(HttpMethods.Get, FileObjectionPage.Route));
        var asked = viewer with { Permission = row };
        return await Reachable.IncludesAsync(db, asked, person, today, cancellationToken);
    }
}
