using Laras.Core;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Checking;
using Laras.Web.Storage.Journal.Sealing;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Storage.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps.Ledger;

public sealed class TapLedgerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_that_is_sent_twice_is_stored_once_and_has_one_receipt_for_ever(string engine)
    {
        await using var house = await House.OpenAsync(engine);
        using var phone = House.Phone();
        TestPhone.SentTap[] taps = [phone.Tap(), phone.Tap("out")];

        var first = await house.SendAsync(phone.Rows(taps));
        await house.SendAsync(phone.Rows([phone.Tap()]));
        var again = await house.SendAsync(phone.Rows([taps[1], taps[0]]));

        Assert.Equal(["received", "received"], first.Receipts.Select(receipt => receipt.Status));
        Assert.Equal(["known", "known"], again.Receipts.Select(receipt => receipt.Status));
        Assert.Equal(first.Batches, again.Batches);
        Assert.Equal(
            first.Receipts.Select(receipt => (receipt.Index, receipt.Path)),
            again.Receipts.Reverse().Select(receipt => (receipt.Index, receipt.Path))
        );
        await using var db = house.Open();
        Assert.Equal(3, await db.ReceivedTaps.CountAsync(Token));
        Assert.Equal(
            [1L, 2L],
            await db.TapBatches.OrderBy(batch => batch.Number).Select(batch => batch.Number).ToListAsync(Token)
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Other_bytes_under_the_same_id_are_put_aside_and_both_are_kept(string engine)
    {
        await using var house = await House.OpenAsync(engine);
        using var phone = House.Phone();
        var tap = phone.Tap();
        var other = phone.Tap("out", id: tap.Id);
        await house.SendAsync(phone.Rows([tap]));

        var aside = await house.SendAsync(phone.Rows([other]));
        var again = await house.SendAsync(phone.Rows([other, tap]));

        Assert.Equal("aside", aside.Receipts.Single().Status);
        Assert.Equal(["aside", "known"], again.Receipts.Select(receipt => receipt.Status));
        Assert.True(PhoneChecks.IsGenuine(aside, 0, phone.HashOf(other), await house.KeyAsync()));
        await using var db = house.Open();
        Assert.Equal("In", $"{(await db.ReceivedTaps.SingleAsync(Token)).Intent}");
        Assert.Equal(other.Id, (await db.SetAsideTaps.SingleAsync(Token)).Id);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Nobody_keeps_a_tap_out_of_the_ledger_by_sending_its_id_first(string engine)
    {
        await using var house = await House.OpenAsync(engine);
        using var carrier = House.Phone();
        using var owner = House.Phone();
        var (tap, addition) = (owner.Tap(), owner.Addition(Guid.CreateVersion7()));
        await house.SendAsync(carrier.Rows([carrier.Tap("out", id: tap.Id)], [carrier.Addition(tap.Id)]));

        var first = await house.SendAsync(owner.Rows([tap], [addition]));
        var again = await house.SendAsync(owner.Rows([tap], [addition]));
        var other = await house.SendAsync(owner.Rows([owner.Tap("out", id: tap.Id)]));

        Assert.Equal("received", first.Receipts.Single().Status);
        Assert.Equal("known", again.Receipts.Single().Status);
        Assert.Equal("aside", other.Receipts.Single().Status);
        Assert.True(PhoneChecks.IsGenuine(first, 0, owner.HashOf(tap), await house.KeyAsync()));
        await using var db = house.Open();
        var stored = await db.ReceivedTaps.SingleAsync(row => row.EmployeeId == owner.Person, Token);
        Assert.NotEqual(tap.Id, stored.Id);
        Assert.Equal($"{tap.Id}"[..13], $"{stored.Id}"[..13]);
        Assert.Equal(2, await db.ReceivedTaps.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_same_tap_twice_in_one_request_is_one_tap(string engine)
    {
        await using var house = await House.OpenAsync(engine);
        using var phone = House.Phone();
        var tap = phone.Tap();
        var addition = phone.Addition(tap.Id);

        var answer = await house.SendAsync(phone.Rows([tap, tap, phone.Tap("out", id: tap.Id)], [addition, addition]));

        Assert.Equal(["received", "known", "aside"], answer.Receipts.Select(receipt => receipt.Status));
        Assert.Equal(["received", "known"], answer.Additions!.Select(receipt => receipt.Status));
        await using var db = house.Open();
        Assert.Equal(1, await db.ReceivedTaps.CountAsync(Token));
        Assert.Equal(tap.Id, (await db.ReceivedAdditions.SingleAsync(Token)).TapId);
        Assert.Equal(3, (await db.TapBatches.SingleAsync(Token)).Size);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Many_who_send_at_once_share_commits_and_everybody_can_verify_his_receipt(string engine)
    {
        await using var house = await House.OpenAsync(engine);
        using var phone = House.Phone();
        TestPhone.SentTap[] taps = [.. Enumerable.Range(0, 300).Select(_ => phone.Tap())];

        var answers = await Task.WhenAll(taps.Select(tap => house.SendAsync(phone.Rows([tap]))));

        var key = await house.KeyAsync();
        Assert.All(
            taps.Zip(answers),
            pair => Assert.True(PhoneChecks.IsGenuine(pair.Second, 0, phone.HashOf(pair.First), key))
        );
        await using var db = house.Open();
        var batches = await db.TapBatches.OrderBy(batch => batch.Number).ToListAsync(Token);
        Assert.Equal(300, batches.Sum(batch => batch.Size));
        Assert.InRange(batches.Count, 1, 299);
        Assert.Equal(Enumerable.Range(1, batches.Count), batches.Select(batch => (int)batch.Number));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_journal_vouches_for_every_batch(string engine)
    {
        await using var house = await House.OpenAsync(engine);
        using var phone = House.Phone();
        await house.SendAsync(phone.Rows([phone.Tap(), phone.Tap("out")]));
        await house.SendAsync(phone.Rows([phone.Tap()], [phone.Addition(Guid.CreateVersion7())]));

        await using var db = house.Open();
        await SealJournal.RunAsync(db, house.Keys, TimeProvider.System, everything: true, Token);
        await using var source = await StoredRows.OpenAsync(db, Token);
        var report = await CheckJournal.RunAsync(source, db, new([], new HashSet<string>()), KeptTown.Later, Token);

        Assert.Empty(report.Findings.Kept);
        Assert.Equal(2, await db.JournalEntries.CountAsync(entry => entry.Kind == "ketukan", Token));
    }

    [Fact]
    public async Task What_does_not_fit_into_the_queue_is_turned_away_whole()
    {
        await using var house = await House.OpenAsync("sqlite", writes: false);
        using var phone = House.Phone();
        var rows = phone.Rows([phone.Tap()]);
        var taken = 0;
        while (house.Ledger.TryStore(rows, out _))
        {
            taken++;
        }

        Assert.InRange(taken, 1, TapLedger.SubmissionsMax);
        Assert.False(house.Ledger.TryStore(rows, out var nothing));
        Assert.Null(nothing);
    }

    [Fact]
    public async Task What_waits_when_the_program_is_told_to_stop_is_stored_first()
    {
        await using var house = await House.OpenAsync("sqlite");
        using var phone = House.Phone();
        Task<Stored>[] waiting =
        [
            .. Enumerable
                .Range(0, 50)
                .Select(_ => house.Ledger.TryStore(phone.Rows([phone.Tap()]), out var stored) ? stored : null!),
        ];

        await house.Ledger.StopAsync(Token);

        await Task.WhenAll(waiting).WaitAsync(Patience.Enough, Token);
        await using var db = house.Open();
        Assert.Equal(50, await db.ReceivedTaps.CountAsync(Token));
    }

    /// <summary>A database with a ledger over it, and a place for the keys.</summary>
    private sealed class House : IAsyncDisposable
    {
        private readonly KeptTown town;
        private readonly ReceiptSigner signer;
        private readonly ServerTokens tokens;
        private readonly Receipts receipts;

        private House(KeptTown town)
        {
            this.town = town;
            signer = new(town.Keys);
            tokens = new(town.Keys, TimeProvider.System);
            receipts = new(town.Store);
            Ledger = new(
                town.Store,
                signer,
                TimeProvider.System,
                new LedgerNews(),
                new LedgerSettings(TimeSpan.Zero),
                NullLogger<TapLedger>.Instance
            );
        }

        public TapLedger Ledger { get; }

        public DataStore Keys => town.Keys;

        public static async Task<House> OpenAsync(string engine, bool writes = true)
        {
            var house = new House(await KeptTown.OpenAsync(engine));
            if (writes)
            {
                await house.Ledger.StartAsync(Token);
            }

            return house;
        }

        public LarasDb Open() => town.Open();

        public static TestPhone Phone() =>
            new(EmployeeId.New(), TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

        public async Task<TapsResponse> SendAsync(LedgerRow[] rows)
        {
            Assert.True(Ledger.TryStore(rows, out var storing));
            return await receipts.OfAsync(
                rows,
                await storing.WaitAsync(Patience.Enough, Token),
                tokens.Give().Token,
                Token
            );
        }

        public async Task<byte[]> KeyAsync()
        {
            await using var db = Open();
            return (await db.JournalKeys.SingleAsync(Token)).PublicKey;
        }

        public async ValueTask DisposeAsync()
        {
            await Ledger.StopAsync(CancellationToken.None);
            Ledger.Dispose();
            signer.Dispose();
            await town.DisposeAsync();
        }
    }
}
