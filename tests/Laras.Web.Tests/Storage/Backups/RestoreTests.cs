using Laras.Web.Storage;
using Laras.Web.Storage.Backups;
using Laras.Web.Tests.Tpp;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage.Backups;

public sealed class RestoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Ways =>
        new()
        {
            { "sqlite", "sqlite" },
            { "sqlite", "postgres" },
            { "postgres", "postgres" },
            { "postgres", "sqlite" },
        };

    [Theory, MemberData(nameof(Ways))]
    public async Task What_comes_back_is_equal_row_for_row_and_pays_the_same_rupiah(string from, string to)
    {
        await using var town = await BackedUpTown.CreateAsync(from);
        var before = await BackedUpTown.SumsAsync(town.Town.Store);
        await town.BackUpAsync();

        var (place, restored) = await town.RestoreAsync(to);

        var after = await BackedUpTown.SumsAsync(place.Store);
        Assert.Equal(before.OrderBy(sum => sum.Key), after.OrderBy(sum => sum.Key));
        Assert.Equal((before.Values.Sum(sum => sum.Rows), 1), (restored.Rows, restored.KeyFiles));
        Assert.True(before["slips"].Rows >= 20 && before["clock_events"].Rows > 500, "The town is too empty.");
        await using var db = place.Open();
        var again = await CalculateMonth.RunAsync(db, new(PayTown.April, "Bendahara"), PayTown.Clock, null, Token);
        Assert.Equal(town.Paid.ResultHash, again.Run!.ResultHash);
    }

    [Fact]
    public async Task A_place_with_one_row_in_it_is_left_as_it_is()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync();
        var (place, _) = await town.RestoreAsync("sqlite");
        var before = await BackedUpTown.SumsAsync(place.Store);

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() =>
            Restore.RunAsync(town.Backup, town.Key, place.Store, town.NewKeysFolder(), PayTown.Clock, Token)
        );

        Assert.StartsWith("Tempat itu sudah berisi data", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await BackedUpTown.SumsAsync(place.Store));
    }

    [Fact]
    public async Task Keys_that_are_there_are_never_overwritten()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync();
        var place = await town.EmptyPlaceAsync("sqlite");

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() =>
            Restore.RunAsync(town.Backup, town.Key, place.Store, town.Keys, PayTown.Clock, Token)
        );

        Assert.Contains("sudah berisi kunci", refused.Message, StringComparison.Ordinal);
        await AssertNothingCameAsync(place);
    }

    [Fact]
    public async Task Keys_come_back_closed_to_others()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync();
        var place = await town.EmptyPlaceAsync("sqlite");
        var keys = town.NewKeysFolder();
        OwnerOnly.CreateFolder(Path.Combine(town.Keys, KeyFiles.Folder));
        File.Move(Path.Combine(town.Keys, "kepala.kunci"), Path.Combine(town.Keys, KeyFiles.Folder, "kepala.1"));
        File.Delete(town.Backup);
        await town.BackUpAsync();

        await Restore.RunAsync(town.Backup, town.Key, place.Store, keys, PayTown.Clock, Token);

        Assert.Equal(["kunci/kepala.1"], KeyFiles.In(keys));
        var file = Path.Combine(keys, "kunci", "kepala.1");
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(file, Token));
        Assert.Empty(new[] { keys, Path.GetDirectoryName(file)!, file }.Select(OwnerOnly.Problem).OfType<string>());
    }

    [Fact]
    public async Task Another_key_opens_nothing()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync();
        var place = await town.EmptyPlaceAsync("sqlite");

        var refused = await RefusalAsync(town, place, town.NewKey("b"));

        Assert.StartsWith("Sandi atau kunci cadangan ini tidak cocok", refused, StringComparison.Ordinal);
        await AssertNothingCameAsync(place);
    }

    [Fact]
    public async Task A_passphrase_opens_what_it_closed_and_no_other_does()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync(BackupKey.FromPassphrase("empat kata yang jauh"));
        var place = await town.EmptyPlaceAsync("sqlite");

        var wrong = await RefusalAsync(town, place, BackupKey.FromPassphrase("empat kata yang dekat"));
        var otherKind = await RefusalAsync(town, place, town.Key);
        var right = await Restore.RunAsync(
            town.Backup,
            BackupKey.FromPassphrase("empat kata yang jauh"),
            place.Store,
            town.NewKeysFolder(),
            PayTown.Clock,
            Token
        );

        Assert.StartsWith("Sandi atau kunci cadangan ini tidak cocok", wrong, StringComparison.Ordinal);
        Assert.StartsWith("Cadangan ini dibuka dengan sandi", otherKind, StringComparison.Ordinal);
        Assert.True(right.Rows > 0);
    }

    [Fact]
    public async Task A_flipped_bit_a_cut_and_a_longer_file_are_always_refused()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync();
        var good = await File.ReadAllBytesAsync(town.Backup, Token);
        var place = await town.EmptyPlaceAsync("sqlite");
        // Every byte of the beginning and the end, and every so many between.
        var places = Enumerable
            .Range(0, 200)
            .Concat(Enumerable.Range(0, 200).Select(number => (int)((long)number * good.Length / 200)))
            .Concat(Enumerable.Range(good.Length - 40, 40))
            .Distinct();
        var tried = 0;

        foreach (var at in places)
        {
            var bad = good.ToArray();
            bad[at] ^= (byte)(1 << (at % 8));
            await RefusedAsync(bad, $"bit of byte {at}");
        }

        foreach (var length in new[] { 0, 7, BackupHeader.Length, good.Length / 2, good.Length - 1 })
        {
            await RefusedAsync(good[..length], $"cut at {length}");
        }

        await RefusedAsync([.. good, 0], "a byte more");
        await RefusedAsync([.. good, .. good], "twice");
        Assert.InRange(tried, 400, 1_000);
        await AssertNothingCameAsync(place);

        async Task RefusedAsync(byte[] bad, string how)
        {
            tried++;
            await File.WriteAllBytesAsync(town.Backup, bad, Token);
            Assert.True(await RefusalAsync(town, place, town.Key) is { Length: > 0 }, how);
        }
    }

    [Fact]
    public async Task A_cut_between_two_frames_and_two_that_changed_places_are_seen_too()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.AddLargeKeyAsync();
        await town.BackUpAsync();
        var good = await File.ReadAllBytesAsync(town.Backup, Token);
        var frame = Frames.LengthBytes + Frames.ContentMax + Frames.TagBytes;
        var (first, second, third) = (
            BackupHeader.Length,
            BackupHeader.Length + frame,
            BackupHeader.Length + (2 * frame)
        );
        Assert.True(good.Length > third, "The backup has only two frames.");
        var place = await town.EmptyPlaceAsync("sqlite");

        await File.WriteAllBytesAsync(town.Backup, good[..third], Token);
        var cut = await RefusalAsync(town, place, town.Key);
        byte[] swapped = [.. good[..first], .. good[second..third], .. good[first..second], .. good[third..]];
        await File.WriteAllBytesAsync(town.Backup, swapped, Token);
        var changedPlaces = await RefusalAsync(town, place, town.Key);

        Assert.StartsWith("Berkas cadangan ini rusak atau terpotong (bagian 2).", cut, StringComparison.Ordinal);
        Assert.StartsWith(
            "Sandi atau kunci cadangan ini tidak cocok, atau awal",
            changedPlaces,
            StringComparison.Ordinal
        );
        await AssertNothingCameAsync(place);
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused_before_anything_is_made()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await using (var db = town.Town.Open())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO migrations VALUES ('9999_besok', '')", Token);
        }

        await town.BackUpAsync();

        await Assert.ThrowsAsync<NewerDataException>(() => town.RestoreAsync("sqlite"));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_backup_of_an_older_program_is_taken_back_and_brought_up_to_date(string engine)
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        var old = await town.EmptyPlaceAsync(engine);
        await using (var db = old.Open())
        {
            await Migrator.MigrateAsync(db, PayTown.Clock, Token, upTo: "0001_awal");
            db.Settings.Add(new() { Name = "nama", Value = "Kabupaten Lama" });
            await db.SaveChangesAsync(Token);
        }

        await BackUp.RunAsync(old.Store, null, town.Backup, town.Key, PayTown.Clock, Token);
        var (place, restored) = await town.RestoreAsync(engine);

        Assert.Equal(("Kabupaten Lama", 1), (restored.Region, restored.Rows));
        await using var now = place.Open();
        Assert.Empty(await Migrator.MigrateAsync(now, PayTown.Clock, Token));
        Assert.Equal("Kabupaten Lama", (await now.Settings.SingleAsync(Token)).Value);
        Assert.False(await now.RoleGrants.AnyAsync(Token));
    }

    private static async Task<string> RefusalAsync(BackedUpTown town, Database place, BackupKey key)
    {
        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() =>
            Restore.RunAsync(town.Backup, key, place.Store, town.NewKeysFolder(), PayTown.Clock, Token)
        );
        return refused.Message;
    }

    private static async Task AssertNothingCameAsync(Database place)
    {
        await using var db = place.Open();
        await Migrator.MigrateAsync(db, PayTown.Clock, Token);
        Assert.All((await BackedUpTown.SumsAsync(place.Store)).Values, sum => Assert.Equal(0, sum.Rows));
    }
}
