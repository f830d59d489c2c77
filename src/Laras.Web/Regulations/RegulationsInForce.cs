using System.Collections.Concurrent;
using Laras.Core;
using Laras.Core.Regulations.Calculating;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Regulations;

/// <summary>Finds the regulation by which a month is paid, compiled. A text is compiled once per process.</summary>
public static class RegulationsInForce
{
    /// <summary>By hash: the same hash is the same text for ever, in every region.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<CompiledRegulation>> Compiled = new(
        StringComparer.Ordinal
    );

    /// <summary>The regulation of a month, or null as long as nobody decided on one.</summary>
    public static async Task<CompiledRegulation?> ForMonthAsync(
        LarasDb db,
        Month month,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = await db
            .RegulationsInForce.AsNoTracking()
            .Where(decision => decision.FromMonthKey <= month.Key)
            .OrderByDescending(decision => decision.FromMonthKey)
            // Ids carry the true time of their making, even in a demonstration whose clock starts anew every morning.
            .ThenByDescending(decision => decision.Id)
            .Select(decision => decision.Hash)
            .FirstOrDefaultAsync(cancellationToken);
        return hash is null ? null : await ByHashAsync(db, hash, cancellationToken);
    }

    /// <summary>A stored regulation, also one that no longer rules.</summary>
    public static async Task<CompiledRegulation?> ByHashAsync(
        LarasDb db,
        string hash,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Compiled.TryGetValue(hash, out var known))
        {
            return known.Value;
        }

        var stored = await db
            .Regulations.AsNoTracking()
            .FirstOrDefaultAsync(regulation => regulation.Hash == hash, cancellationToken);
        return stored is null ? null : Compiled.GetOrAdd(hash, _ => new(() => Compile(stored))).Value;
    }

    private static CompiledRegulation Compile(StoredRegulation stored)
    {
        var folder = RegulationFolder.Parse(stored.Folder, RegulationText.Read(stored.Files));
        return folder.Regulation is { } regulation
            ? new(stored.Hash, regulation, new Calculator(regulation))
            : throw new InvalidDataException(
                $"The stored regulation {stored.Folder} ({stored.Hash}) no longer reads: "
                    + string.Join(" ", folder.Problems)
            );
    }
}
