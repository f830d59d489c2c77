using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Journal.Sealing;

/// <summary>
/// Gives the journal a new key. The old one certifies it and is then destroyed: what it signed stays verifiable by its
/// public half, and nobody can sign with it again.
/// </summary>
public static class KeyRegister
{
    /// <summary>The column that holds the signature over the others.</summary>
    internal const string CertificateColumn = "certificate";

    /// <summary>The new key.</summary>
    /// <param name="withoutOld">The old key is lost; the new one then stands by its fingerprint on paper alone.</param>
    public static async Task<JournalKey> RotateAsync(
        LarasDb db,
        DataStore store,
        bool withoutOld,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        using var old = withoutOld ? null : await SigningKeyFile.OpenAsync(db, store, time, cancellationToken);
        var folder = SigningKeyFile.FolderOf(store);
        var draft = $"jurnal-{Guid.CreateVersion7():N}.pem";
        using var fresh = SigningKey.FromPem(SecretFile.ReadOrCreate(folder, draft, SigningKey.NewPem));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await SealTurn.TakeAsync(db, cancellationToken);
        var last = await db.JournalKeys.MaxAsync(key => (int?)key.Number, cancellationToken) ?? 0;
        var entry = Entry(fresh, last + 1, time, old);
        db.JournalKeys.Add(entry);
        var before = old is null ? "tanpa pengesahan kunci lama, karena kunci itu hilang" : $"disahkan kunci {old.Id}";
        var sentence = $"Mengganti kunci jurnal menjadi {fresh.Id}, {before}.";
        Journal.Note(db, new("ganti-kunci", null, JournalNote.CommandLine, sentence) { About = fresh.Id }, time);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        // From here on the old key signs nothing more. Cut off just before, the old one goes on, which nobody minds.
        File.Move(Path.Combine(folder, draft), SigningKeyFile.PathOf(store), overwrite: true);
        return entry;
    }

    internal static JournalKey Entry(SigningKey key, int number, TimeProvider time, SigningKey? certifier = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var entry = new JournalKey
        {
            Id = key.Id,
            Number = number,
            PublicKey = key.PublicKey,
            MadeAtUtc = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            CertifiedBy = certifier?.Id,
        };
        // A key without an older one certifies itself, so that nothing of its row can be changed either.
        return entry.With((certifier ?? key).Sign(ToSign(entry)));
    }

    /// <summary>The canonical row of a key without its certificate.</summary>
    private static byte[] ToSign(JournalKey key)
    {
        var row = new CanonicalRow().Start("journal_keys");
        if (key.CertifiedBy is { } certifier)
        {
            row.AddText("certified_by", certifier);
        }

        row.AddText("id", key.Id);
        row.AddInstant("made_at_utc", key.MadeAtUtc);
        row.AddInteger("number", key.Number);
        row.Add("public_key", ValueKind.Bytes, key.PublicKey);
        return row.ToBytes().ToArray();
    }
}
