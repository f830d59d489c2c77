using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal.Sealing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage.Journal.Sealing;

public sealed class SealJournalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Waiting_entries_become_leaves_in_the_order_of_their_ids_under_a_signed_head(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        for (var deed = 0; deed < 3; deed++)
        {
            await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        }

        Assert.Equal(3, await town.SealAsync());
        Assert.Equal(0, await town.SealAsync());
        Assert.Equal(0, await town.SealAsync(everything: true));

        await using var db = town.Open();
        var entries = await db.JournalEntries.OrderBy(entry => entry.Id).ToListAsync(Token);
        var leaves = await db.JournalLeaves.OrderBy(leaf => leaf.Seq).ToListAsync(Token);
        var head = await db.JournalHeads.SingleAsync(Token);
        var key = await db.JournalKeys.SingleAsync(Token);
        var edge = new CompactRange();
        foreach (var entry in entries)
        {
            Assert.True(Digest.TryParse(entry.Hash, out var hash));
            edge.Append(MerkleHash.Leaf(hash));
        }

        Assert.Equal([0L, 1L, 2L], leaves.Select(leaf => leaf.Seq));
        Assert.Equal(entries.Select(entry => entry.Id), leaves.Select(leaf => leaf.EntryId));
        Assert.Equal(edge.Root(), head.ToTreeHead().Root);
        Assert.Equal(Digest.None, head.ToTreeHead().Previous);
        Assert.True(SigningKey.Vouches(key.PublicKey, head.ToTreeHead().ToSign(), head.Signature));
        Assert.False(SigningKey.Vouches(key.PublicKey, (head.ToTreeHead() with { Size = 2 }).ToSign(), head.Signature));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Each_head_names_the_one_before_and_the_log_goes_on_from_its_edge(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        var heads = new List<TreeHead>();
        for (var deed = 0; deed < 5; deed++)
        {
            await town.NoteAsync(KeptTown.Person("Budi Contoh"));
            await town.SealAsync();
            heads.Add(await town.HeadAsync());
        }

        Assert.Equal([1, 2, 3, 4, 5], heads.Select(head => head.Size));
        Assert.Equal(heads.SkipLast(1).Select(head => head.Hash), heads.Skip(1).Select(head => head.Previous));
        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Processes_that_seal_together_seal_each_entry_once(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        await town.SealAsync();
        for (var deed = 0; deed < 20; deed++)
        {
            await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        }

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.SealAsync()));

        Assert.Equal(20, counts.Sum());
        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_sealed_entry_proves_that_it_is_in_the_log(string engine)
    {
        await using var town = await KeptTown.OpenAsync(engine);
        for (var deed = 0; deed < 11; deed++)
        {
            await town.NoteAsync(KeptTown.Person("Budi Contoh"));
            if (deed is 0 or 4 or 5)
            {
                await town.SealAsync();
            }
        }

        await town.SealAsync();
        await town.NoteAsync(KeptTown.Person("Belum Disegel"));

        await using var db = town.Open();
        var key = await db.JournalKeys.SingleAsync(Token);
        foreach (var leaf in await db.JournalLeaves.ToListAsync(Token))
        {
            var proof = await InclusionProof.OfAsync(db, leaf.EntryId, Token);
            Assert.True(proof!.Holds(key.PublicKey));
            Assert.False((proof with { Index = proof.Index + 1 }).Holds(key.PublicKey));
            Assert.False((proof with { EntryHash = Digest.None }).Holds(key.PublicKey));
        }

        var unsealed = await db.JournalEntries.OrderByDescending(entry => entry.Id).FirstAsync(Token);
        Assert.Null(await InclusionProof.OfAsync(db, unsealed.Id, Token));
    }

    [Fact]
    public async Task A_replaced_key_certifies_the_next_and_what_it_signed_stays_verifiable()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        await town.SealAsync();
        var old = (await town.HeadAsync()).KeyId;
        var oldPem = await File.ReadAllBytesAsync(SigningKeyFile.PathOf(town.Store), Token);

        await using (var db = town.Open())
        {
            await KeyRegister.RotateAsync(db, town.Store, withoutOld: false, TimeProvider.System, Token);
        }

        await town.SealAsync();
        await using var read = town.Open();
        var keys = await read.JournalKeys.OrderBy(key => key.Number).ToListAsync(Token);
        Assert.Equal([old, (await town.HeadAsync()).KeyId], keys.Select(key => key.Id));
        Assert.Equal(old, keys[1].CertifiedBy);
        Assert.NotEqual(oldPem, await File.ReadAllBytesAsync(SigningKeyFile.PathOf(town.Store), Token));
        Assert.Single(Directory.GetFiles(SigningKeyFile.FolderOf(town.Store)));
        Assert.Equal(0, (await town.CheckAsync()).Findings.Count);

        // The old key back in its place must not be taken: it was destroyed, so this is a copy that somebody kept.
        await town.NoteAsync(KeptTown.Person("Citra Contoh"));
        await File.WriteAllBytesAsync(SigningKeyFile.PathOf(town.Store), oldPem, Token);
        await town.SealAsync();
        Assert.Contains(
            "sudah diganti",
            Assert.Single((await town.CheckAsync()).Findings.Kept).Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_the_key_that_signed_before_nothing_is_sealed_and_nothing_is_lost()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        await town.SealAsync();
        File.Delete(SigningKeyFile.PathOf(town.Store));
        await town.NoteAsync(KeptTown.Person("Citra Contoh"));

        await Assert.ThrowsAsync<UnusableStoreException>(() => town.SealAsync());
        Assert.False(File.Exists(SigningKeyFile.PathOf(town.Store)));

        await using (var db = town.Open())
        {
            await KeyRegister.RotateAsync(db, town.Store, withoutOld: true, TimeProvider.System, Token);
        }

        Assert.Equal(2, await town.SealAsync());
        var finding = Assert.Single((await town.CheckAsync()).Findings.Kept);
        Assert.Contains("--percaya", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_another_region_is_not_taken()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        await town.SealAsync();
        await File.WriteAllBytesAsync(SigningKeyFile.PathOf(town.Store), SigningKey.NewPem(), Token);
        await town.NoteAsync(KeptTown.Person("Citra Contoh"));

        await Assert.ThrowsAsync<UnusableStoreException>(() => town.SealAsync());
    }

    [Fact]
    public async Task The_key_lies_where_only_its_owner_reads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        await town.SealAsync();

        var rights = OperatingSystem.IsWindows()
            ? UnixFileMode.None
            : File.GetUnixFileMode(SigningKeyFile.PathOf(town.Store));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, rights);
    }

    [Fact]
    public async Task A_receipt_is_the_path_of_a_leaf_to_a_root_that_the_region_signed()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));
        await town.SealAsync();
        Digest[] taps = [.. Enumerable.Range(0, 5).Select(tap => MerkleHash.Leaf([(byte)tap]))];
        var batch = new BatchTree(taps);
        using var signer = new ReceiptSigner(town.Store);

        var signed = signer.Sign(batch.Size, batch.Root, at: 1);

        await using var db = town.Open();
        var key = await db.JournalKeys.SingleAsync(Token);
        Assert.Equal(key.Id, signed.KeyId);
        var head = new BatchHead(batch.Size, batch.Root, At: 1, key.Id);
        Assert.True(ReceiptSigner.Vouches(key.PublicKey, head, signed.Signature));
        Assert.False(ReceiptSigner.Vouches(key.PublicKey, head with { Root = taps[0] }, signed.Signature));
        Assert.False(ReceiptSigner.Vouches(key.PublicKey, head with { At = 2 }, signed.Signature));
        Assert.False(SigningKey.Vouches(key.PublicKey, batch.Root.ToArray(), signed.Signature));
        Assert.True(MerkleProof.Includes(batch.Root, batch.Size, taps[3], 3, batch.Path(3)));
    }

    [Fact]
    public async Task The_command_shows_the_keys_and_replaces_the_one_in_use()
    {
        await using var town = await KeptTown.OpenAsync("sqlite");
        var folder = ((DataStore.Folder)town.Store).Path;
        await town.NoteAsync(KeptTown.Person("Budi Contoh"));

        Assert.Contains("1 catatan disegel", await SayAsync("jurnal", "segel"), StringComparison.Ordinal);
        var first = (await town.HeadAsync()).KeyId;
        Assert.Contains($"1. {first}", await SayAsync("kunci"), StringComparison.Ordinal);
        Assert.Contains($"disahkan {first}", await SayAsync("kunci", "ganti"), StringComparison.Ordinal);
        Assert.Equal($"1 {(await town.HeadAsync()).Root}", (await SayAsync("jurnal", "kepala")).Trim());

        async Task<string> SayAsync(params string[] arguments)
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            string[] all = [.. arguments, "--data", folder];
            var code = await CommandLine.RunAsync(all, output, errors, TimeProvider.System, Token);
            Assert.Equal((ExitCode.Good, ""), (code, errors.ToString()));
            return output.ToString();
        }
    }
}
