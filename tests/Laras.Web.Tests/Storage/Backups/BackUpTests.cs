using System.Text;
using Laras.Web.Storage;
using Laras.Web.Storage.Backups;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Storage.Backups;

public sealed class BackUpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_is_closed_to_others_and_nothing_of_it_can_be_read()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");

        var written = await town.BackUpAsync();

        Assert.True(written.Rows > 500 && written.Tables > 20, $"{written}");
        Assert.Null(OwnerOnly.Problem(town.Backup));
        Assert.False(File.Exists($"{town.Backup}.belum-selesai"));
        var bytes = await File.ReadAllBytesAsync(town.Backup, Token);
        Assert.DoesNotContain("GURU", Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_data_is_never_sealed_to_the_same_bytes()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await town.BackUpAsync();
        var first = await File.ReadAllBytesAsync(town.Backup, Token);
        File.Delete(town.Backup);

        await town.BackUpAsync();

        Assert.NotEqual(first[^64..], (await File.ReadAllBytesAsync(town.Backup, Token))[^64..]);
    }

    [Fact]
    public async Task A_backup_that_is_there_is_not_overwritten()
    {
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        await File.WriteAllTextAsync(town.Backup, "kemarin", Token);

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() => town.BackUpAsync());

        Assert.Contains("sudah ada dan tidak ditimpa", refused.Message, StringComparison.Ordinal);
        Assert.Equal("kemarin", await File.ReadAllTextAsync(town.Backup, Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_snapshot_shows_one_moment_while_others_go_on_writing(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        await using var snapshot = await DataSnapshot.OpenAsync(db, Token);
        await using (var writer = database.Open())
        {
            writer.Settings.Add(new() { Name = "nama", Value = "sesudahnya" });
            await writer.SaveChangesAsync(Token);
        }

        var settings = snapshot.Tables.Single(table => table.Name == "settings");

        Assert.Equal(0, (await TableSum.OfAsync(snapshot, settings, Token)).Rows);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_table_and_column_of_the_data_is_in_a_backup(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();

        await using var snapshot = await DataSnapshot.OpenAsync(db, Token);

        Assert.Equal(
            db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal),
            snapshot.Tables.Select(table => table.Name)
        );
    }

    [Fact]
    public async Task A_table_that_nobody_knows_is_told_instead_of_left_out()
    {
        await using var database = await Database.CreateAsync("sqlite");
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"CREATE TABLE titipan (id text PRIMARY KEY)", Token);

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() => DataSnapshot.OpenAsync(db, Token));

        Assert.Contains("\"titipan\" yang tidak dikenal", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sebelas huru", true)]
    [InlineData("sebelas hur", false)]
    public void A_passphrase_is_not_short(string words, bool enough)
    {
        var refused = Record.Exception(() => BackupKey.FromPassphrase(words));

        Assert.Equal(enough, refused is null);
    }

    [Fact]
    public void Guessing_a_passphrase_is_slow() => Assert.True(BackupKey.PassphraseIterations >= 600_000);

    [Fact]
    public async Task A_key_file_that_others_can_read_is_no_key()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        await using var town = await BackedUpTown.CreateAsync("sqlite");
        var path = Path.Combine(Path.GetDirectoryName(town.Backup)!, "a");
        _ = BackupKey.FromFile(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly.File | UnixFileMode.GroupRead);
        }

        var refused = Assert.Throws<UnusableBackupException>(() => BackupKey.FromFile(path));

        Assert.Contains("dapat dibuka orang lain", refused.Message, StringComparison.Ordinal);
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
    }
}
