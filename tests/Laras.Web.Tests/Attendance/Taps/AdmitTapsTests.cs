using Laras.Core.Journal;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

public sealed class AdmitTapsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_of_which_nothing_can_be_made_keeps_nobody_elses_from_counting(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.NoteAsync(town.Ani);
        using var phone = new TestPhone(
            town.Ani.Id,
            new DateTimeOffset(2026, 5, 3, 22, 24, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
        );
        var whole = phone.Rows([phone.Tap()]).Single();
        await using (var db = town.Open())
        {
            Add(db, 1, whole with { Id = Guid.CreateVersion7(), Body = "laras-tap-1\nbukan"u8.ToArray() });
            Add(db, 2, whole);
            await db.SaveChangesAsync(Token);
        }

        using var admit = new AdmitTaps(
            town.Store,
            new ServerTokens(town.Keys, TimeProvider.System),
            TimeProvider.System,
            new LedgerNews(),
            NullLogger<AdmitTaps>.Instance
        );
        while (await admit.FollowAsync(Token)) { }

        await using var after = town.Open();
        Assert.Equal(whole.Id, (await after.ClockEvents.SingleAsync(Token)).Id);
        Assert.Equal(2, await LedgerLag.MarkAsync(after, TapFollower.Admits, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_nobody_has_read_is_told_with_its_age_and_after_five_minutes_it_is_long(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        using var phone = new TestPhone(town.Ani.Id, 0);
        var at = new DateTime(2026, 5, 3, 22, 24, 0, DateTimeKind.Utc);
        await using var db = town.Open();
        Add(db, 1, phone.Rows([phone.Tap()]).Single());
        Add(db, 2, phone.Rows([phone.Tap()]).Single());
        db.TapFollowers.Add(new() { Name = TapFollower.Admits, Batch = 1 });
        db.TapFollowers.Add(new() { Name = $"{TapFollower.Judges} bukti-1", Batch = 2 });
        await db.SaveChangesAsync(Token);

        var lag = await LedgerLag.OfAsync(db, TapFollower.Admits, Token);

        Assert.Equal(new(1, at), lag);
        Assert.False(lag!.IsLong(at.AddMinutes(5)));
        Assert.True(lag.IsLong(at.AddMinutes(5).AddSeconds(1)));
        Assert.Null(await LedgerLag.OfAsync(db, TapFollower.Judges, Token));
    }

    private static void Add(LarasDb db, long batch, LedgerRow row)
    {
        var at = new DateTime(2026, 5, 3, 22, 24, 0, DateTimeKind.Utc);
        db.TapBatches.Add(
            new()
            {
                Number = batch,
                Size = 1,
                Leaves = new byte[Digest.Bytes],
                Root = new byte[Digest.Bytes],
                AtUtc = at,
                KeyId = "kunci",
                Signature = new byte[64],
            }
        );
        db.ReceivedTaps.Add(
            new()
            {
                Id = row.Id,
                EmployeeId = row.Person,
                DeviceId = row.Device,
                Channel = row.Channel,
                Intent = row.Intent,
                TapAt = row.At,
                Body = System.Text.Encoding.UTF8.GetString(row.Body),
                Signature = row.Signature,
                Batch = batch,
                Place = 0,
                ReceivedAtUtc = at,
            }
        );
    }
}
