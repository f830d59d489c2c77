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

    /// <summary>The roles beside that of an employee, which everybody has; without any other, that one.</summary>
    public static string RolesOf(Viewer viewer)
    {
        var roles = viewer
            .Offices.Select(office => office.Role)
            .Distinct()
            .Where(role => role != Role.Employee)
            .Order();
        return string.Join(", ", roles.Select(RoleWords.Of).DefaultIfEmpty(RoleWords.Of(Role.Employee)));
    }
}
