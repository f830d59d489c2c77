using Laras.Core;
using Laras.Web.Storage;
using Laras.Web.Storage.Exports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Tpp.Payment;

/// <summary>The payment list with fixed columns, for the treasurer's own programs: CSV or a workbook.</summary>
public static class DownloadPayment
{
    internal const string Route = "/meja/tpp/{monthText}/bayar/{format}";

    private const string CsvFormat = "csv";
    private const string XlsxFormat = "xlsx";
    private const int NameWidth = 34;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Route, HandleAsync).WithSummary("Download the payment list of a month");

    internal static async Task<Results<PushStreamHttpResult, NotFound>> HandleAsync(
        string monthText,
        string format,
        LarasDb db,
        CancellationToken cancellationToken
    )
    {
        if (format is not (CsvFormat or XlsxFormat) || !Month.TryParse(monthText, out var month))
        {
            return TypedResults.NotFound();
        }

        var list = await PaymentList.LoadAsync(db, month, cancellationToken);
        var table = TableOf(list);
        var name = $"daftar-bayar-{month}";
        return format == CsvFormat
            ? Download.Csv(table, name, cancellationToken)
            : Download.Xlsx(table, name, cancellationToken);
    }

    internal static ExportTable TableOf(PaymentList list)
    {
        var labels = list.All.SelectMany(payment => payment.Lines.Select(line => line.Name)).Distinct().ToArray();
        return ExportTable.Of(
            $"Daftar bayar {list.Month}",
            [
                new("kode_opd"),
                new("opd", NameWidth),
                new("nip"),
                new("nama", NameWidth),
                .. labels.Select(label => new ExportColumn(label)),
                new("Selisih"),
                new("Dibayarkan"),
                new("Bulan lalu"),
                new("keadaan"),
                new("keterangan", NameWidth),
            ],
            list.All.Select(payment => Row(payment, labels))
        );
    }

    private static IReadOnlyList<Cell> Row(PaymentList.Payment payment, string[] labels) =>
        [
            payment.AgencyCode,
            payment.Agency,
            payment.Number,
            payment.Name,
            .. labels.Select(label =>
                (Cell)
                    (Rupiah?)(
                        payment.Lines.FirstOrDefault(line => line.Name == label) is { } line
                            ? new Rupiah(line.Amount)
                            : null
                    )
            ),
            (Rupiah?)payment.Differences,
            (Rupiah?)payment.Net,
            payment.Before,
            payment.Hold is not null ? "ditahan"
            : payment.IsPaid ? "dibayar"
            : "tidak dibayar",
            payment.Hold?.Reason,
        ];
}
