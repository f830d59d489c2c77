using System.Net;
using Laras.Web.Devices;
using Laras.Web.Tests.Devices;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Imports.Quarantine;

public sealed class QuarantinePageTests
{
    private const string PinPath = "/meja/impor/karantina/pin?mesin=2&pin=17";

    private static readonly string Taps = Office.Rows("17 07 06:47:12", "17 07 14:01:00", "18 08 06:30:00");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taps_of_an_unknown_pin_wait_until_an_officer_says_whose_they_are_and_enter_once()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("absen", "2_attlog.dat", Taps);
        Assert.Equal("3 baris menunggu orang", (await desk.PageAsync("/meja/impor/karantina")).Heading());

        var page = await desk.PageAsync($"{PinPath}&q=nurhayati");
        Assert.Equal("Milik siapa PIN 17 di mesin 2?", page.Heading());
        Assert.Contains("Selasa 7 April 2026", page.Body!.TextContent, StringComparison.Ordinal);
        var form = page.FormNamed("petakan");
        using var mapped = await desk.SendAsync(form, ("nomor", SmallTown.TeacherNip), ("cakupan", "mesin"));
        using var again = await desk.SendAsync(form, ("nomor", SmallTown.TeacherNip), ("cakupan", "mesin"));

        var settled = await desk.PageAsync(mapped.AddressAfter());
        Assert.Equal("2 baris masuk sesudah menunggu", settled.Heading());
        Assert.Contains($"Masuk lewat {ImportDesk.Officer}", settled.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        var taps = await desk.ReadAsync(db => db.ClockEvents.ToListAsync(Token));
        Assert.Equal(2, taps.Count);
        Assert.All(taps, tap => Assert.Equal(desk.Town.Teacher.Id, tap.EmployeeId));
        Assert.Equal("1 baris menunggu orang", (await desk.PageAsync("/meja/impor/karantina")).Heading());
    }

    [Fact]
    public async Task Nobody_takes_waiting_taps_for_himself()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("absen", "2_attlog.dat", Taps);
        var form = (await desk.PageAsync($"{PinPath}&q=sulastri")).FormNamed("petakan");

        using var answer = await desk.SendAsync(form, ("nomor", desk.Town.Officer.Nip!), ("cakupan", "mesin"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("dipetakan oleh petugas lain", await RunningDesk.BodyAsync(answer), StringComparison.Ordinal);
        Assert.Equal(0, await desk.ReadAsync(db => db.DevicePins.CountAsync(Token)));
    }

    [Theory]
    [InlineData("", "Pilih dahulu siapa pemiliknya.")]
    [InlineData("000", "Tidak ada pegawai dengan nomor 000.")]
    public async Task A_pin_without_a_known_owner_stays_as_it_is(string number, string sentence)
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("absen", "2_attlog.dat", Taps);
        var form = (await desk.PageAsync($"{PinPath}&q=nurhayati")).FormNamed("petakan");

        using var answer = await desk.SendAsync(form, ("nomor", number));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, await RunningDesk.BodyAsync(answer), StringComparison.Ordinal);
        Assert.Equal(3, await OpenAsync(desk));
    }

    [Fact]
    public async Task A_row_is_set_aside_with_a_written_reason_that_stays_visible_and_not_without()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("absen", "2_attlog.dat", Taps);
        var page = await desk.PageAsync("/meja/impor/karantina");
        var (form, row) = (
            page.FormNamed("kesampingkan"),
            page.QuerySelector("input[name=baris]")!.GetAttribute("value")!
        );

        using var silent = await desk.SendAsync(
            form,
            ("baris", row),
            ("cakupan", "dicentang"),
            ("alasan_tertulis", " ")
        );
        using var none = await desk.SendAsync(form, ("cakupan", "dicentang"), ("alasan_tertulis", "uji coba mesin"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Equal(3, await OpenAsync(desk));

        using var settled = await desk.SendAsync(
            form,
            ("baris", row),
            ("cakupan", "dicentang"),
            ("alasan_tertulis", "uji coba mesin")
        );
        var after = await desk.PageAsync(settled.AddressAfter());

        Assert.Equal("1 baris dikesampingkan", after.Heading());
        Assert.Contains(
            $"Dikesampingkan lewat {ImportDesk.Officer}",
            after.Body!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("uji coba mesin", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await OpenAsync(desk));
    }

    [Fact]
    public async Task All_rows_of_one_pin_are_set_aside_together_but_only_those_that_were_seen()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("absen", "2_attlog.dat", Taps);
        const string path = "/meja/impor/karantina?mesin=2&pin=17";
        var stale = (await desk.PageAsync(path)).FormNamed("kesampingkan");
        await desk.BroughtInAsync("absen", "2_attlog.dat", Office.Rows("17 09 06:47:12"));

        using var unseen = await desk.SendAsync(stale, ("cakupan", "semua"), ("alasan_tertulis", "uji coba"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        Assert.Equal(4, await OpenAsync(desk));

        var fresh = (await RunningDesk.DocumentOf(unseen)).FormNamed("kesampingkan");
        using var settled = await desk.SendAsync(fresh, ("cakupan", "semua"), ("alasan_tertulis", "uji coba"));
        Assert.Equal(HttpStatusCode.Found, settled.StatusCode);
        Assert.Equal(["18"], await desk.ReadAsync(db => Open(db).Select(row => row.Pin!).ToListAsync(Token)));
    }

    [Fact]
    public async Task Everything_that_waits_cannot_be_set_aside_with_one_press()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.BroughtInAsync("absen", "2_attlog.dat", Taps);
        var form = (await desk.PageAsync("/meja/impor/karantina")).FormNamed("kesampingkan");

        Assert.DoesNotContain(form.QuerySelectorAll("button"), button => button.GetAttribute("value") == "semua");
        using var answer = await desk.SendAsync(form, ("cakupan", "semua"), ("alasan_tertulis", "uji coba"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(3, await OpenAsync(desk));
    }

    private static IQueryable<QuarantinedRow> Open(Web.Storage.LarasDb db) =>
        db.QuarantinedRows.Where(row => row.State == QuarantineState.Open);

    private static Task<int> OpenAsync(RunningDesk desk) => desk.ReadAsync(db => Open(db).CountAsync(Token));
}
