using Laras.Core;
using Laras.Web.Organisation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Employees;

/// <summary>A person without a month opens in the month that is asked about: in its first week still the one before.</summary>
public static class OpenEmployee
{
    private const int DaysTheLastMonthStaysOnTop = 7;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/meja/pegawai/{number}", Handle);

    internal static RedirectHttpResult Handle(string number, Region region, TimeProvider time) =>
        TypedResults.Redirect($"/meja/pegawai/{Uri.EscapeDataString(number)}/{MonthOnTop(region.Today(time))}");

    internal static Month MonthOnTop(DateOnly today) => Month.Of(today.AddDays(-DaysTheLastMonthStaysOnTop));
}
