using Laras.Core;
using Laras.Web.Tests.Regulations;
using Laras.Web.Tests.Storage;
using Laras.Web.Tpp.Payment;
using Xunit;

namespace Laras.Web.Tests.Tpp.Payment;

public sealed class PaymentListTests
{
    private static readonly Month April = PayTown.April;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Everybody_with_an_amount_is_listed_with_the_agency_and_the_month_before(string engine)
    {
        await using var town = await PayTown.CreateAsync(engine);
        await town.UseAsync(RegulationFolders.Flat(1_000_000), new(2026, 3));
        town.Hire("B-2");
        town.Hire("A-1");
        await town.SaveAsync();
        await town.CalculateAsync(new(2026, 3));
        await town.CalculateAsync(April);

        await using var db = town.Open();
        var list = await PaymentList.LoadAsync(db, April, Token);

        Assert.Equal(
            ["A-1 DIKBUD", "B-2 DIKBUD"],
            list.All.Select(payment => $"{payment.Number} {payment.AgencyCode}")
        );
        Assert.All(list.All, payment => Assert.NotNull(payment.Before));
        Assert.Equal(list.Total, PaymentList.Sum(list.All));
    }

    [Theory]
    [InlineData(1_000_000, 1_250_000, false)]
    [InlineData(1_000_000, 1_250_001, true)]
    [InlineData(1_000_000, 750_000, false)]
    [InlineData(1_000_000, 749_999, true)]
    [InlineData(null, 1, false)]
    public void A_change_of_more_than_a_quarter_is_shown(int? before, int now, bool shown) =>
        Assert.Equal(
            shown,
            new PaymentList.Payment(
                EmployeeId.New(),
                "A-1",
                "Contoh",
                "DIKBUD",
                "Dikbud",
                [],
                Rupiah.Zero,
                new(now),
                before is { } amount ? new Rupiah(amount) : null,
                null
            ).Jumps
        );

    [Fact]
    public async Task Before_the_first_calculation_the_list_is_empty()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await using var db = town.Open();
        var list = await PaymentList.LoadAsync(db, April, Token);
        Assert.Null(list.Run);
        Assert.Empty(list.All);
    }

    [Fact]
    public async Task The_file_has_a_row_for_everybody_and_a_column_for_every_line()
    {
        await using var town = await PayTown.CreateAsync("sqlite");
        await town.UseAsync(RegulationFolders.Flat(1_000_000), April);
        town.Hire("A-1");
        await town.SaveAsync();
        await town.CalculateAsync(April);
        await using var db = town.Open();

        var table = DownloadPayment.TableOf(await PaymentList.LoadAsync(db, April, Token));

        Assert.Equal(
            [
                "kode_opd",
                "opd",
                "nip",
                "nama",
                "Diterima",
                "Selisih",
                "Dibayarkan",
                "Bulan lalu",
                "keadaan",
                "keterangan",
            ],
            table.Columns.Select(column => column.Name)
        );
        var rows = await table.Rows.ToListAsync(Token);
        Assert.Equal(table.Columns.Count, Assert.Single(rows).Count);
        Assert.Equal("dibayar", rows[0][8].ToString());
    }
}
