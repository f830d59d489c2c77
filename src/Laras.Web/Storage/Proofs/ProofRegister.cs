using System.Security.Cryptography;
using System.Text;
using Laras.Core;
using Laras.Core.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Storage.Proofs;

/// <summary>
/// Gives papers their codes and knows them again. A code is an HMAC over what the paper shows, so nobody who lacks the
/// region's secret can make one, and a record that was changed behind it no longer fits.
/// </summary>
public static class ProofRegister
{
    public const string SecretSetting = "bukti.rahasia";
    private const int SecretBytes = 32;

    /// <summary>A code that was given, and whether the record still is what it was given for.</summary>
    public sealed record Found(StoredProof Proof, bool IsUntouched);

    /// <summary>The code of a paper; the first asking writes it down, so that it can be found by it. Null when there is nothing to prove.</summary>
    public static async Task<ProofCode?> CodeAsync(
        LarasDb db,
        ProofKind kind,
        Guid id,
        EmployeeId employee,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(time);
        if (await ProofContent.OfAsync(db, kind, id, employee, cancellationToken) is not { } content)
        {
            return null;
        }

        var code = Made(await SecretAsync(db, cancellationToken), kind, content);
        if (!await db.ProofCodes.AnyAsync(known => known.Code == code.Signed, cancellationToken))
        {
            StoredProof proof = new()
            {
                Code = code.Signed,
                Kind = kind,
                OfId = id,
                EmployeeId = employee,
                MadeAtUtc = time.GetUtcNow().UtcDateTime,
            };
            await AddAsync(db, proof, cancellationToken);
        }

        return code;
    }

    public static async Task<Found?> FindAsync(LarasDb db, ProofCode code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var proof = await db
            .ProofCodes.AsNoTracking()
            .SingleOrDefaultAsync(known => known.Code == code.Signed, cancellationToken);
        if (proof is null)
        {
            return null;
        }

        var content = await ProofContent.OfAsync(db, proof.Kind, proof.OfId, proof.EmployeeId, cancellationToken);
        var secret = await SecretAsync(db, cancellationToken);
        return new(proof, content is not null && Made(secret, proof.Kind, content) == code);
    }

    private static ProofCode Made(byte[] secret, ProofKind kind, string content) =>
        ProofCode.Of(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{kind}\n{content}")));

    /// <summary>Made once for each region; when two ask at once, the first one stays.</summary>
    private static async Task<byte[]> SecretAsync(LarasDb db, CancellationToken cancellationToken)
    {
        if (await KnownAsync(db, cancellationToken) is { } known)
        {
            return known;
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await AddAsync(db, new Setting { Name = SecretSetting, Value = secret }, cancellationToken);
        return await KnownAsync(db, cancellationToken)
            ?? throw new InvalidOperationException("The secret of the proof codes was written and is not there.");
    }

    private static async Task<byte[]?> KnownAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var secret = await db
            .Settings.Where(setting => setting.Name == SecretSetting)
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken);
        return secret is null ? null : Convert.FromHexString(secret);
    }

    private static async Task AddAsync<T>(LarasDb db, T row, CancellationToken cancellationToken)
        where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await InsertMissing.RunAsync(db, [row], progress: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
