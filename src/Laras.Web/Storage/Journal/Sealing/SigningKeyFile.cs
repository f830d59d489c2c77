using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>Where the private key of the journal lies: <c>kunci/jurnal.pem</c> in the folder of the keys, which is the data folder or what LARAS_KUNCI names.</summary>
public static class SigningKeyFile
{
    public const string Name = "jurnal.pem";

    /// <summary>The folder of the keys.</summary>
    /// <exception cref="UnusableStoreException">PostgreSQL is used and nobody has said where keys lie.</exception>
    public static string FolderOf(DataStore store) =>
        SecretFile.FolderOf(store) is { } folder
            ? Path.Combine(folder, KeyFiles.Folder)
            : throw new UnusableStoreException(
                $"Kunci jurnal belum punya tempat. Sebutkan satu folder dengan {SecretFile.FolderVariable}, yang hanya "
                    + "boleh dibaca oleh pengguna yang menjalankan Laras. Catatan tetap tersimpan dan disegel setelah itu.",
                null
            );

    public static string PathOf(DataStore store) => Path.Combine(FolderOf(store), Name);

    /// <summary>The key of this region; made when the region has none yet.</summary>
    /// <exception cref="UnusableStoreException">The region has signed before, but its key is not here.</exception>
    public static async Task<SigningKey> OpenAsync(
        LarasDb db,
        DataStore store,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(time);
        var isFirst = !await db.JournalKeys.AnyAsync(cancellationToken);
        if (!isFirst && !File.Exists(PathOf(store)))
        {
            throw new UnusableStoreException(
                $"Kunci jurnal tidak ada di {PathOf(store)}, padahal jurnal ini sudah pernah disegel. Kembalikan kunci dari "
                    + "cadangannya. Bila memang hilang: laras kunci ganti --tanpa-lama. Catatan tetap tersimpan.",
                null
            );
        }

        var key = Read(store);
        if (!await db.JournalKeys.AnyAsync(known => known.Id == key.Id, cancellationToken))
        {
            if (!isFirst)
            {
                key.Dispose();
                throw new UnusableStoreException(
                    $"Kunci di {PathOf(store)} bukan kunci jurnal ini. Kembalikan kunci yang benar dari cadangannya. "
                        + "Catatan tetap tersimpan dan disegel setelah itu.",
                    null
                );
            }

            db.JournalKeys.Add(KeyRegister.Entry(key, number: 1, time));
            await db.SaveChangesAsync(cancellationToken);
        }

        return key;
    }

    /// <summary>The key in the file; the first of several processes that ask at once makes it.</summary>
    internal static SigningKey Read(DataStore store)
    {
        try
        {
            return SigningKey.FromPem(SecretFile.ReadOrCreate(FolderOf(store), Name, SigningKey.NewPem));
        }
        catch (ArgumentException torn)
        {
            throw new UnusableStoreException(
                $"Berkas {PathOf(store)} bukan kunci jurnal yang utuh. Kembalikan dari cadangannya. Tidak ada yang berubah.",
                torn
            );
        }
    }
}
