using Laras.Web.Devices;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Devices;

public sealed class MapPinTests
{
    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Taps_that_waited_for_a_pin_enter_exactly_once_when_it_is_mapped(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var imported = await office.ImportedAsync(Office.Rows("17 07 06:47:12", "17 07 14:01:00", "18 07 06:50:00"));

        var first = await office.MapAsync("2", "17", Office.AniNip);
        var again = await office.MapAsync("2", "17", Office.AniNip);

        Assert.Equal(new MapPin.Outcome.Mapped("Ani Contoh", 2), first);
        Assert.Equal(new MapPin.Outcome.Mapped("Ani Contoh", 0), again);
        var taps = await office.ReadAsync(db => db.ClockEvents.OrderBy(tap => tap.TapUtc));
        Assert.Equal([(office.Ani, 1), (office.Ani, 2)], taps.Select(tap => (tap.EmployeeId, tap.ImportLine!.Value)));
        Assert.All(taps, tap => Assert.Equal((imported.ImportId, "sidik jari, mesin 2"), (tap.ImportId, tap.Evidence)));
        var states = await office.ReadAsync(db => db.QuarantinedRows.OrderBy(row => row.Line).Select(row => row.State));
        Assert.Equal([QuarantineState.Replayed, QuarantineState.Replayed, QuarantineState.Open], states);
        var file = Assert.Single(await office.ReadAsync(db => db.ImportedFiles));
        Assert.Equal((2, 0, 1), (file.Accepted, file.Duplicates, file.Quarantined));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_that_waited_in_two_files_is_one_tap(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ImportedAsync(Office.Rows("17 07 06:47:12"));
        await office.ImportedAsync(Office.Rows("17 07 06:47:12", "17 08 06:30:00"));

        await office.MapAsync(null, "17", Office.AniNip);

        Assert.Equal(2, (await office.ReadAsync(db => db.ClockEvents)).Count);
        var files = await office.ReadAsync(db => db.ImportedFiles);
        Assert.Equal(
            (2, 1, 0),
            (files.Sum(file => file.Accepted), files.Sum(file => file.Duplicates), files.Sum(file => file.Quarantined))
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_row_that_was_set_aside_is_not_replayed(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ImportedAsync(Office.Rows("17 07 06:47:12"));
        await SettleQuarantineTests.SettleAllAsync(office, "uji coba mesin");

        await office.MapAsync("2", "17", Office.AniNip);

        Assert.Empty(await office.ReadAsync(db => db.ClockEvents));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_pin_has_one_owner_and_its_owner_exists(string engine)
    {
        await using var office = await Office.OpenAsync(engine);
        await office.MapAsync("2", "17", Office.AniNip);

        var taken = Assert.IsType<MapPin.Outcome.Refused>(await office.MapAsync("2", "17", Office.BudiLocalId));
        var nobody = Assert.IsType<MapPin.Outcome.Refused>(await office.MapAsync("2", "18", "123"));

        Assert.StartsWith("PIN 17 di mesin 2 sudah milik Ani Contoh. Tidak ada yang berubah.", taken.Sentence);
        var noPin = Assert.IsType<MapPin.Outcome.Refused>(await office.MapAsync("2", "1-7", Office.AniNip));

        Assert.StartsWith("\"1-7\" bukan PIN.", noPin.Sentence);
        Assert.StartsWith("Tidak ada pegawai dengan nomor 123.", nobody.Sentence);
        Assert.Equal(office.Ani, Assert.Single(await office.ReadAsync(db => db.DevicePins)).EmployeeId);
    }
}
