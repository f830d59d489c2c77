using Laras.Core;
using Laras.Web.Access;

namespace Laras.Web.Audit.Views;

/// <summary>Says what somebody opened, and as what, so that the person it is about understands it.</summary>
internal static class PageWords
{
    private const string AMonthLong = " sebulan";

    /// <summary><c>membuka slip April 2026</c>, from the words of the permission table and the month of the address.</summary>
    public static string Of(PermissionRow permission, string? monthText)
    {
        var action = char.ToLowerInvariant(permission.Action[0]) + permission.Action[1..];
        return Month.TryParse(monthText, out var month)
            ? $"{action.Replace(AMonthLong, "", StringComparison.Ordinal)} {month.InWords()}"
            : action;
    }

    /// <summary>
    /// As what somebody could open the page: by an office for the whole region when there is one, else by whatever else
    /// than being an employee, which everybody is.
    /// </summary>
    public static string RolesOf(Viewer viewer)
    {
        var wide = viewer.Offices.Where(office => viewer.ReachOf(office) == Reach.Region).ToList();
        var roles = (wide.Count > 0 ? wide : viewer.Offices).Select(office => office.Role).Distinct().Order();
        var told = roles.Where(role => role != Role.Employee).Select(RoleWords.Of);
        return string.Join(", ", told.DefaultIfEmpty(RoleWords.Of(Role.Employee)));
    }
}
