using Laras.Web.Audit;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Laras.Web.Tests.Storage.Journal;
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
        await using var town = await KeptTown.OpenAsync(engine);
        int[] heads = [5, 6, Entries];
        foreach (var size in heads)
        {
            await NoteUntilAsync(town, size);
            await town.SealAsync();
        }

        await using var db = town.Open();
        var places = await db.JournalLeaves.ToDictionaryAsync(leaf => leaf.EntryId, leaf => leaf.Seq, Token);
        foreach (var entry in await db.JournalEntries.AsNoTracking().ToListAsync(Token))
        {
            var seal = await Seal.OfAsync(db, entry, Token);
            var place = places[entry.Id];
            Assert.Equal((place, place + 1, true), (seal!.Index, seal.Place, seal.Holds));
            Assert.Equal(heads.First(size => size > place), seal.Head.Size);
        }
    }

    [Fact]
    public async Task An_entry_that_waits_for_its_seal_has_none()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await NoteUntilAsync(town, 1);

        await using var db = town.Open();
        Assert.Null(await Seal.OfAsync(db, await db.JournalEntries.SingleAsync(Token), Token));
    }

    [Theory, MemberData(nameof(Hands))]
    public async Task What_was_touched_after_its_seal_does_not_hold(string touched, string table, string sql)
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await NoteUntilAsync(town, Entries);
        await town.SealAsync();
        await using var db = town.Open();
        var id = await db.JournalLeaves.Where(leaf => leaf.Seq == 3).Select(leaf => leaf.EntryId).SingleAsync(Token);
        Assert.True((await OfAsync(db, id)).Holds, touched);

        await Tampering.UnguardAsync(db, table);
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, Token));

        Assert.False((await OfAsync(db, id)).Holds, touched);
    }

    public static TheoryData<string, string, string> Hands =>
        new()
        {
            { "a word", "journal_entries", "UPDATE journal_entries SET sentence = 'Lain.'" },
            { "the author", "journal_entries", "UPDATE journal_entries SET author = 'Orang lain'" },
            { "a leaf", "journal_leaves", "UPDATE journal_leaves SET hash = zeroblob(32) WHERE seq = 7" },
            { "a leaf less", "journal_leaves", "DELETE FROM journal_leaves WHERE seq = 7" },
            { "the root", "journal_heads", "UPDATE journal_heads SET root = zeroblob(32)" },
            { "the signature", "journal_heads", "UPDATE journal_heads SET signature = zeroblob(64)" },
        };

    private static async Task<Seal> OfAsync(LarasDb db, Guid id)
    {
        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(one => one.Id == id, Token);
        return (await Seal.OfAsync(db, entry, Token))!;
    }

    private static async Task NoteUntilAsync(KeptTown town, int entries)
    {
        await using var db = town.Open();
        for (var known = await db.JournalEntries.CountAsync(Token); known < entries; known++)
        {
            await town.NoteAsync();
        }
    }
}
