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
            };
    }
}
