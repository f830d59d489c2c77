using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Audit;

/// <summary>One entry of the journal with everything that can be said about it.</summary>
public sealed record OpenEntry
{
    public required JournalEntry Told { get; init; }

    /// <summary>Name and number of whom it was done to, when it was a person.</summary>
    public required string? Subject { get; init; }
    public required string? SubjectNumber { get; init; }

    public required IReadOnlyList<ChangedFields.Field> Fields { get; init; }

    /// <summary>Which rows were written with it, table by table; null when that list was torn.</summary>
    public required IReadOnlyList<CoveredRows>? Covers { get; init; }

    /// <summary>Null as long as it is not sealed.</summary>
    public required Seal? Seal { get; init; }

    /// <summary>How many rows of a table an entry vouches for.</summary>
    public sealed record CoveredRows(string Table, int Rows);

    /// <summary>Null when there is no such entry.</summary>
    public static async Task<OpenEntry?> FindAsync(LarasDb db, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = await FindEntries
            .WithSubject(db, db.JournalEntries.AsNoTracking().Where(entry => entry.Id == id))
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new()
            {
                Told = row.Told,
                Subject = row.Subject,
                SubjectNumber = row.SubjectNumber,
                Fields = ChangedFields.Of(row.Told.Before, row.Told.After),
                Covers = Covered(row.Told.Rows),
                Seal = await Audit.Seal.OfAsync(db, row.Told, cancellationToken),
            };
    }

    private static IReadOnlyList<CoveredRows>? Covered(byte[]? rows)
    {
        try
        {
            return
            [
                .. NotedRows
                    .Read(rows)
                    .GroupBy(row => row.Table)
                    .Select(table => new CoveredRows(table.Key, table.Count())),
            ];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
