using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Access;
using Laras.Web.Access.Contracts;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Slips;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Tpp.OnPhone;

/// <summary>The own slip of a month; a month that nobody calculated yet is answered with a sentence, not with silence.</summary>
public static class OpenMySlip
{
    public const string Route = "/api/saku/slips/{monthText}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, HandleAsync)
            .InContract()
            .WithName("OpenMySlip")
            .WithSummary("The own slip of a month, for the phone");

    internal static async Task<Results<Ok<PhoneSlip>, NotFound>> HandleAsync(
        string monthText,
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (!Month.TryParse(monthText, out var month) || month > Month.Of(region.Today(time)))
        {
            return TypedResults.NotFound();
        }

        var slip = await OpenSlip.OfMonthAsync(db, month, Viewer.Of(context).Id, cancellationToken);
        return TypedResults.Ok(slip is null ? NotYet(month) : Of(slip, month, month == Month.Of(region.Today(time))));
    }

    private static PhoneSlip NotYet(Month month) =>
        new(
            month.ToString(),
            month.InWords(),
            PeriodWords.Certainty(PeriodState.Open),
            "",
            $"Slip {month.InWords()} dihitung mulai {Indonesian.LongDate(month.Next.FirstDay)}. "
                + "Catatan kehadirannya sudah bisa dilihat.",
            null,
            null,
            [],
            [],
            null,
            []
        );

    private static PhoneSlip Of(OpenSlip slip, Month month, bool isUnderWay) =>
        new(
            month.ToString(),
            month.InWords(),
            PeriodWords.Certainty(slip.State),
            Standing(slip, month, isUnderWay),
            slip.Told is null ? slip.Instead : null,
            slip.Hold?.Reason,
            slip.Told is { } told ? WritePhoneSlip.Sums(told, slip.Net) : null,
            slip.Told is { } lines ? WritePhoneSlip.Lines(lines, slip.Answer.Facts, slip.Law) : [],
            [
                .. slip.Differences.Select(line => new PhoneSlip.Difference(
                    Month.FromKey(line.AboutMonthKey).ToString(),
                    line.Line,
                    line.Amount
                )),
            ],
            WritePhoneSlip.Law(slip.Answer.Regulation.Regulation.Header, slip.Seal),
            []
        );

    private static string Standing(OpenSlip slip, Month month, bool isUnderWay) =>
        slip.State switch
        {
            PeriodState.Open when isUnderWay =>
                $"{month.InWords()} belum selesai; hari yang belum tiba belum dihitung.",
            PeriodState.Open => $"Data {month.InWords()} masih terbuka, jadi angkanya masih bisa berubah.",
            PeriodState.DataLocked or PeriodState.Calculated or PeriodState.Checked =>
                $"{month.InWords()} sudah {PeriodWords.Of(slip.State)}; menjadi final setelah disetujui.",
            PeriodState.Approved => "Sudah disetujui.",
            PeriodState.Paid => slip.Hold is null ? "Sudah dibayar." : "Sudah disetujui.",
        };
}
