using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Organisation;
using Laras.Web.Regulations.Showing;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Slips;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Tpp.OnPhone;

/// <summary>
/// What this month would pay if it ended as it stands now: the calculation of every slip, over the facts so far, stored
/// nowhere.
/// </summary>
public static class EstimateMyMonth
{
    public const string Route = "/api/saku/slips/running";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, HandleAsync)
            .InContract()
            .WithName("EstimateMyMonth")
            .WithSummary("What the running month would pay as it stands now");

    internal static async Task<Ok<PhoneSlip>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var month = Month.Of(region.Today(time));
        return TypedResults.Ok(await OfAsync(db, month, Viewer.Of(context).Id, time, cancellationToken));
    }

    internal static async Task<PhoneSlip> OfAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (known, instead) = await RunningMonth.LoadAsync(db, month, employee, time, cancellationToken);
        if (known is null)
        {
            return Empty(month, instead);
        }

        var maker = new SlipMaker(known.Law);
        var (problems, _) = maker.Fill(known.Person);
        var regulation = known.Law.Regulation;
        if (problems.Count > 0 || ToldSlip.Of(regulation, maker.Facts) is not { } told)
        {
            return Empty(month, "Perkiraan belum bisa dihitung: ada data bulan ini yang belum lengkap.");
        }

        return new(
            month.ToString(),
            month.InWords(),
            PeriodWords.Certainty(PeriodState.Open),
            $"Bila {month.InWords()} berakhir seperti hari ini. Hari yang belum tiba belum dihitung.",
            null,
            null,
            WritePhoneSlip.Sums(told, told.Net),
            WritePhoneSlip.Lines(told, maker.Facts, RegulationAddress.Of(regulation.Header.Folder)),
            [],
            WritePhoneSlip.Law(regulation.Header, known.Law.Hash[..OpenSlip.SealLength]),
            known.Borrowed
        );
    }

    private static PhoneSlip Empty(Month month, string sentence) =>
        new(
            month.ToString(),
            month.InWords(),
            PeriodWords.Certainty(PeriodState.Open),
            "",
            sentence,
            null,
            null,
            [],
            [],
            null,
            []
        );
}
