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
    /// <summary>A code that was given, and whether the record still is what it was given for.</summary>
    public sealed record Found(StoredProof Proof, bool IsUntouched);

    /// <summary>The code of a paper; the first asking writes it down, so that it can be found by it. Null when there is nothing to prove.</summary>
    public static async Task<ProofCode?> CodeAsync(
        LarasDb db,
        ProofSecret secret,
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

        var code = Made(secret, kind, content);
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

    public static async Task<Found?> FindAsync(
        LarasDb db,
        ProofSecret secret,
        ProofCode code,
        CancellationToken cancellationToken
    )
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
        return new(proof, content is not null && Made(secret, proof.Kind, content) == code);
    }

    private static ProofCode Made(ProofSecret secret, ProofKind kind, string content) =>
        ProofCode.Of(HMACSHA256.HashData(secret.Bytes, Encoding.UTF8.GetBytes($"{kind}\n{content}")));

    /// <summary>When two pages ask at once, both have the same code and the first one stays.</summary>
    private static async Task AddAsync(LarasDb db, StoredProof proof, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await InsertMissing.RunAsync(db, [proof], progress: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
