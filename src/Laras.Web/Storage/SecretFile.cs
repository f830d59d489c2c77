using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage;

/// <summary>
/// A key of the region in a file that only its owner may read: made once, at random or by its user, then always the
/// same. It lies beside the embedded database; with PostgreSQL in the folder that <c>LARAS_KUNCI</c> names.
/// </summary>
public static class SecretFile
{
    public const string FolderVariable = "LARAS_KUNCI";

    private const int FileBytesMax = 64 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>Where the keys of this region lie; null when PostgreSQL is used and nobody has said where.</summary>
    public static string? FolderOf(LarasDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.IsSqlite())
        {
            var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
            return Path.GetDirectoryName(Path.GetFullPath(file));
        }

        return FolderOf(new DataStore.Postgres(""));
    }

    /// <inheritdoc cref="FolderOf(LarasDb)"/>
    public static string? FolderOf(DataStore store) =>
        store switch
        {
            DataStore.Folder folder => Path.GetFullPath(folder.Path),
            _ => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null,
        };

    /// <summary>A random key of so many bytes.</summary>
    public static byte[] ReadOrCreate(string folder, string name, int bytes) =>
        ReadOrCreate(folder, name, () => RandomNumberGenerator.GetBytes(bytes));

    /// <summary>What the file holds; the first of several processes that ask at once makes it, the others read the same.</summary>
    public static byte[] ReadOrCreate(string folder, string name, Func<byte[]> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Create(path, make());
        }

        Check(path);
        return File.ReadAllBytes(path);
    }

    private static void Create(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnlyFolder);
            options.UnixCreateMode = OwnerOnly;
        }

        // A key that is half on the disk would be worse than none, so it gets its name when it is whole.
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(draft, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        NameOnce.Give(draft, path);
    }

    private static void Check(string path)
    {
        var file = new FileInfo(path);
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & ~OwnerOnly) != 0)
        {
            throw new UnusableStoreException(
                $"Berkas kunci \"{path}\" dapat dibaca orang lain di komputer ini, jadi tidak dipakai. Tidak ada yang berubah. "
                    + $"Batasi dengan: chmod 600 \"{path}\"",
                null
            );
        }

        if (file.Length is 0 or > FileBytesMax)
        {
            throw new UnusableStoreException(
                $"Berkas kunci \"{path}\" kosong atau terlalu besar, jadi bukan kunci. Tidak ada yang berubah. "
                    + "Kembalikan dari cadangan kunci.",
                null
            );
        }
    }
}
