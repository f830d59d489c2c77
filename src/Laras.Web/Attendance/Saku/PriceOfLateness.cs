using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Storage;
using Laras.Web.Tpp.OnPhone;

namespace Laras.Web.Attendance.Saku;

/// <summary>What coming late costs on the days that a phone keeps, so that the button can say it without signal.</summary>
internal static class PriceOfLateness
{
    /// <summary>Nobody who comes later than this asks for the price of a minute.</summary>
    public const int MinutesTold = 120;

    public static async Task<IReadOnlyList<SakuMe.Lateness>> AheadAsync(
        LarasDb db,
        EmployeeId person,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var found = new List<SakuMe.Lateness>();
        for (var month = Month.Of(today); month <= Month.Of(today.AddDays(DaysAhead.DaysOn)); month = month.Next)
        {
            var (known, _) = await RunningMonth.LoadAsync(db, month, person, time, cancellationToken);
            if (
                known is not null
                && LatenessPrice.Of(known.Law.Regulation, known.Law.Calculator, known.Person, today, MinutesTold)
                    is { } price
            )
            {
                found.Add(new(month.ToString(), price.Minutes, price.Absent));
            }
        }

        return found;
    }
}
