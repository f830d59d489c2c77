using Laras.Core.Journal;

namespace Laras.Web.Storage.Journal.Checking;

/// <summary>
/// Examines everything against everything, from the keys down to the last row: whoever changed, took away, added or
/// moved something past the program is found, and the row is named.
/// </summary>
internal static class CheckJournal
{
    /// <param name="Kept">Heads that were kept elsewhere.</param>
    /// <param name="Trusted">Fingerprints of keys that a person compared with paper, where a key has no certificate.</param>
    public sealed record Request(IReadOnlyList<KeptHead> Kept, IReadOnlySet<string> Trusted)
    {
        public static readonly Request Plain = new([], new HashSet<string>());
    }

    public sealed record Report(Findings Findings, long Rows, long Entries, long Sealed, Digest? Root);

    /// <param name="model">Tells the tables; it is not read from.</param>
    public static async Task<Report> RunAsync(
        RowSource source,
        LarasDb model,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var findings = new Findings();
        var keys = new CheckKeys(findings, request.Trusted);
        await keys.RunAsync(source, RowShape.Of(model, typeof(JournalKey)), cancellationToken);
        var heads = new CheckHeads(findings, keys);
        await heads.RunAsync(source, RowShape.Of(model, typeof(JournalHead)), cancellationToken);
        var leaves = new CheckLeaves(findings, heads.Heads, request.Kept);
        await leaves.RunAsync(source, RowShape.Of(model, typeof(JournalLeaf)), cancellationToken);
        var entries = new CheckEntries(findings, leaves, time.GetUtcNow().ToUnixTimeMilliseconds());
        await entries.RunAsync(source, RowShape.Of(model, typeof(JournalEntry)), cancellationToken);

        var shapes = JournaledTables.Of(model);
        var rows = new CheckRows(findings, entries.Noted);
        foreach (var shape in shapes)
        {
            await rows.RunAsync(source, shape, cancellationToken);
        }

        await NameFindings.RunAsync(findings, source, shapes, cancellationToken);
        return new(findings, rows.Count, entries.Count, leaves.Size, heads.Heads is [.., var last] ? last.Root : null);
    }
}
