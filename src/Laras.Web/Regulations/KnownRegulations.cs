using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Regulations;

/// <summary>
/// All regulations that can be read here: the folders of the installation, and texts that were taken into the database
/// and have changed or gone on disk since.
/// </summary>
public sealed class KnownRegulations(
    LarasDb db,
    RegulationLibrary library,
    RegulationShelf shelf,
    Region region,
    TimeProvider time
)
{
    /// <summary>As many letters of a hash as people are shown; enough to find one text.</summary>
    public const int HashLettersShown = 12;

    /// <summary>A regulation and the months this region pays by it.</summary>
    public sealed record Known(string Address, RegulationBook Book, bool IsOnDisk, IReadOnlyList<Rule> Rules)
    {
        public bool RulesNow => Rules.Any(rule => rule.IsNow);
    }

    /// <summary>From which month a text rules, and the last month before another one does.</summary>
    public sealed record Rule(Month From, Month? Last, bool IsNow);

    /// <summary>What the region pays by comes first, then its other regulations, then those of other regions.</summary>
    public async Task<IReadOnlyList<Known>> AllAsync(CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(cancellationToken);
        var onDisk = library.Folders().Select(folder => OnDisk(folder, rules)).ToList();
        var hashes = onDisk.Select(known => known.Book.Hash).ToHashSet(StringComparer.Ordinal);
        var elsewhere = await db
            .Regulations.AsNoTracking()
            .Where(stored => !hashes.Contains(stored.Hash))
            .OrderByDescending(stored => stored.TakenInAtUtc)
            .ToListAsync(cancellationToken);
        return
        [
            .. onDisk
                .Concat(elsewhere.Select(stored => Stored(stored, rules)))
                .OrderByDescending(known => known.RulesNow)
                .ThenByDescending(known => known.Rules.Count > 0)
                .ThenByDescending(known => known.Book.Regulation?.Header.Region == region.Name),
        ];
    }

    /// <summary>By the name of a folder, or by the first letters of a text's hash as slips show them.</summary>
    public async Task<Known?> ByAddressAsync(string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (library.Folders().FirstOrDefault(folder => folder.Address == address) is { } folder)
        {
            return OnDisk(folder, await RulesAsync(cancellationToken));
        }

        if (address.Length < HashLettersShown || !address.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var stored = await db
            .Regulations.AsNoTracking()
            .OrderBy(stored => stored.Hash)
            .FirstOrDefaultAsync(stored => stored.Hash.StartsWith(address), cancellationToken);
        return stored is null ? null : Stored(stored, await RulesAsync(cancellationToken));
    }

    private Known OnDisk(RegulationLibrary.Shelved folder, ILookup<string, Rule> rules)
    {
        var book = shelf.Of(Path.GetFileName(folder.Path), RegulationFolder.FilesOf(folder.Path));
        return new(folder.Address, book, true, [.. rules[book.Hash]]);
    }

    private Known Stored(StoredRegulation stored, ILookup<string, Rule> rules) =>
        new(
            stored.Hash[..HashLettersShown],
            shelf.Of(stored.Folder, RegulationText.Read(stored.Files)),
            false,
            [.. rules[stored.Hash]]
        );

    /// <summary>The latest decision for a month counts, until the month from which another one does.</summary>
    private async Task<ILookup<string, Rule>> RulesAsync(CancellationToken cancellationToken)
    {
        var now = Month.Of(region.Today(time));
        var decisions = (await db.RegulationsInForce.AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(decision => decision.FromMonthKey)
            .OrderBy(decided => decided.Key)
            .Select(decided => (From: Month.FromKey(decided.Key), decided.MaxBy(decision => decision.Id)!.Hash))
            .ToList();
        return decisions
            .Select((decision, index) => (decision.Hash, Rule: RuleOf(decision.From, Following(index))))
            .ToLookup(decision => decision.Hash, decision => decision.Rule, StringComparer.Ordinal);

        Month? Following(int index) => index + 1 < decisions.Count ? decisions[index + 1].From : null;

        Rule RuleOf(Month from, Month? next) => new(from, next?.Previous, from <= now && (next is null || now < next));
    }
}
