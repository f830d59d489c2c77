using Laras.Core.Journal;
using Laras.Web.Audit;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class SealTests
{
    private const int Entries = 23;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_sealed_entry_leads_to_the_first_head_that_covers_it(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var entries = await WriteAsync(db);
        await SealAsync(db, entries, 5, 6, Entries);

        foreach (var (place, entry) in entries.Index())
        {
            var seal = await Seal.OfAsync(db, entry, Token);
            Assert.Equal((place, place + 1L, true), (seal!.Index, seal.Place, seal.Holds));
            Assert.Equal(
                place < 5 ? 5
                    : place < 6 ? 6
                    : Entries,
                seal.Head.Size
            );
        }
    }

    [Fact]
    public async Task An_entry_that_waits_for_its_seal_has_none()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var entries = await WriteAsync(db);
        await SealAsync(db, entries, 5);

        Assert.Null(await Seal.OfAsync(db, entries[5], Token));
        Assert.NotNull(await Seal.OfAsync(db, entries[4], Token));
    }

    [Theory]
    [InlineData("hash")]
    [InlineData("leaf")]
    [InlineData("missing leaf")]
    public async Task What_was_touched_after_its_seal_does_not_hold(string touched)
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        var entries = await WriteAsync(db);
        await SealAsync(db, entries, Entries);
        await Tampering.UnguardAsync(db, "journal_entries");
        await Tampering.UnguardAsync(db, "journal_leaves");
        var other = Digest.Of("lain"u8);
        var otherBytes = other.ToArray();
        _ = touched switch
        {
            "hash" => await db
                .JournalEntries.Where(entry => entry.Id == entries[3].Id)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Hash, other.ToString()), Token),
            "leaf" => await db
                .JournalLeaves.Where(leaf => leaf.Seq == 7)
                .ExecuteUpdateAsync(set => set.SetProperty(leaf => leaf.Hash, otherBytes), Token),
            _ => await db.JournalLeaves.Where(leaf => leaf.Seq == 7).ExecuteDeleteAsync(Token),
        };

        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(one => one.Id == entries[3].Id, Token);
        Assert.False((await Seal.OfAsync(db, entry, Token))!.Holds);
    }

    private static async Task<List<JournalEntry>> WriteAsync(LarasDb db)
    {
        var journal = new WrittenJournal(db);
        var entries = new List<JournalEntry>();
        for (var number = 0; number < Entries; number++)
        {
            entries.Add(await journal.NoteAsync("impor", null, "baris perintah", $"Berkas {number}."));
        }

        return entries;
    }

    /// <summary>The log with a head at each of these sizes, as the sealer writes it.</summary>
    private static async Task SealAsync(LarasDb db, List<JournalEntry> entries, params int[] sizes)
    {
        var range = new CompactRange();
        db.JournalKeys.Add(
            new()
            {
                Id = "uji",
                Number = 1,
                PublicKey = [],
                MadeAtUtc = WrittenJournal.Monday,
            }
        );
        foreach (var size in sizes)
        {
            for (var place = (int)range.Size; place < size; place++)
            {
                Assert.True(Digest.TryParse(entries[place].Hash, out var hash));
                var leaf = MerkleHash.Leaf(hash);
                db.JournalLeaves.Add(
                    new()
                    {
                        Seq = place,
                        EntryId = entries[place].Id,
                        Hash = leaf.ToArray(),
                    }
                );
                range.Append(leaf);
            }

            db.JournalHeads.Add(
                new()
                {
                    Size = size,
                    Root = range.Root().ToArray(),
                    AtUtc = WrittenJournal.Monday,
                    Previous = Digest.None.ToArray(),
                    KeyId = "uji",
                    Signature = new byte[64],
                    Edge = range.ToBytes(),
                }
            );
        }

        await db.SaveChangesAsync(Token);
    }
}
