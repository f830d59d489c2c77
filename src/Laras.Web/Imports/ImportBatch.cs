using Laras.Core;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Imports;

/// <summary>
/// One file on its way into the database: the rows, the open context that collects the changes, and the count of what
/// became of each row. Whether the changes are saved or forgotten is not the concern of the one who plans them.
/// </summary>
public sealed class ImportBatch(LarasDb db, Table table, Guid importId, string importedBy, DateTime nowUtc)
{
    private readonly List<RowProblem> notes = [];
    private readonly List<Func<CancellationToken, Task>> inserts = [];

    public LarasDb Db => db;

    public IReadOnlyList<TableRow> Rows => table.Rows;

    public Guid ImportId => importId;

    public string ImportedBy => importedBy;

    /// <summary>Null for the command line.</summary>
    public EmployeeId? ImportedById { get; init; }

    public DateTime NowUtc => nowUtc;

    /// <summary>The moment of the import, for whoever wants it as a clock.</summary>
    public TimeProvider Clock { get; } = new StoppedAt(nowUtc);

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Same { get; private set; }

    public IReadOnlyList<RowProblem> Notes => notes;

    /// <summary>Rows that are written past the context, for the journal.</summary>
    public NotedRows Noted { get; } = new();

    /// <summary>The row is taken in, but somebody should know this.</summary>
    public void Note(TableRow row, string? column, string code, string sentence) =>
        notes.Add(new(table.FileName, row.Line, column, code, MaskedText.Of(sentence)));

    public void NoteFile(string code, string sentence) => notes.Add(new(table.FileName, 0, null, code, sentence));

    public void CountNew() => New++;

    /// <summary>Adds facts that come in tens of thousands, more quickly than one by one.</summary>
    public void AddMany<T>(IReadOnlyCollection<T> facts)
        where T : class
    {
        New += facts.Count;
        inserts.Add(async cancellationToken =>
        {
            var added = await InsertMissing.RunAsync(db, facts, Noted, progress: null, cancellationToken);
            if (added != facts.Count)
            {
                throw new InvalidOperationException($"{facts.Count} rows were new when planned, {added} when stored.");
            }
        });
    }

    public void CountKnown(bool changed)
    {
        if (changed)
        {
            Changed++;
        }
        else
        {
            Same++;
        }
    }

    /// <summary>One row that is one fact: added when it was not known, else written over what was.</summary>
    public void Put<T>(T? known, object values, Func<T> create)
        where T : class
    {
        if (known is not null)
        {
            CountKnown(Write(known, values));
            return;
        }

        db.Add(create());
        New++;
    }

    /// <summary>Writes the named values over a known entity; true when one of them was different.</summary>
    public bool Write(object known, object values)
    {
        var entry = db.Entry(known);
        entry.CurrentValues.SetValues(values);
        return entry.Properties.Any(property => property.IsModified);
    }

    private sealed class StoppedAt(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc);
    }

    /// <summary>Stores all of it, and one note in the journal about every row that became different by it.</summary>
    internal async Task SaveAsync(Func<JournalNote> note, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var insert in inserts)
        {
            await insert(cancellationToken);
        }

        object[] tracked =
        [
            .. db
                .ChangeTracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .Select(entry => entry.Entity)
                .OrderBy(entity => entity.GetType().Name, StringComparer.Ordinal),
        ];
        if (tracked.Length + Noted.Count > 0)
        {
            Journal.NoteMany(db, note(), time, Noted, tracked);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
