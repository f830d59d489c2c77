using System.Reflection;
using System.Text.RegularExpressions;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Laras.Browser.Tests.Access.Safety;

/// <summary>Writes hostile words into every text of the data that a person could have written, whatever table it is in.</summary>
internal static partial class PoisonedTown
{
    /// <summary>So many rows of a table carry them; each has other words.</summary>
    private const int RowsOfOneTable = 120;

    /// <summary>Texts that a program wrote for itself, although a rule below would take them for a person's.</summary>
    private static readonly string[] OfThePrograms =
    [
        "settings",
        "protection_keys",
        "regulations",
        "regulations_in_force",
        "slips",
        "calculation_runs",
        "work_pattern_days",
        "monthly_facts",
        "journal_keys",
    ];

    /// <summary>Words by which rows find each other or the program finds them; a form offers them, nobody types them.</summary>
    private static readonly string[] Codes =
    [
        "nip",
        "local_id",
        "code",
        "kind",
        "work_pattern",
        "pattern",
        "zone",
        "grade",
        "state",
        "row_table",
        "user_name",
        "normalized_user_name",
        "security_stamp",
        "concurrency_stamp",
    ];

    /// <param name="first">The word to begin with, so that another round shows others.</param>
    /// <returns>How many texts were written, and the columns they stand in.</returns>
    public static async Task<(int Texts, IReadOnlyList<string> Columns)> PoisonAsync(
        LarasDb db,
        IReadOnlyList<string> words,
        int first,
        CancellationToken cancellationToken
    )
    {
        var next = first;
        var columns = new List<string>();
        foreach (
            var entity in db.Model.GetEntityTypes().Where(entity => !OfThePrograms.Contains(entity.GetTableName()))
        )
        {
            // Facts are never changed by the program; here they stand for what somebody could have written in them.
            await Tampering.UnguardAsync(db, entity.GetTableName()!);
            var texts = entity.GetProperties().Where(IsText).ToList();
            var rows = await RowsAsync(db, entity, cancellationToken);
            foreach (var text in texts.Where(text => !rows.Any(row => IsStructured(Read(text, row), words))))
            {
                columns.Add($"{entity.GetTableName()}.{text.GetColumnName()}");
                foreach (var row in rows)
                {
                    db.Entry(row).Property(text.Name).CurrentValue = words[next++ % words.Count];
                }
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return (next - first, columns);
    }

    private static bool IsText(IProperty property) =>
        property.ClrType == typeof(string)
        && !property.IsPrimaryKey()
        && !property.GetContainingIndexes().Any(index => index.IsUnique)
        && !Codes.Contains(property.GetColumnName());

    private static object? Read(IProperty property, object row) => property.PropertyInfo!.GetValue(row);

    /// <summary>A hash, a number, a day, JSON or XML: written and read by programs, and not by an earlier round of this.</summary>
    private static bool IsStructured(object? value, IReadOnlyList<string> words) =>
        value is string text
        && (Structured().IsMatch(text) || text is ['{' or '[' or '<', ..])
        && !words.Contains(text);

    private static async Task<List<object>> RowsAsync(
        LarasDb db,
        IEntityType entity,
        CancellationToken cancellationToken
    )
    {
        var read = typeof(PoisonedTown)
            .GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entity.ClrType);
        return await (Task<List<object>>)read.Invoke(null, [db, cancellationToken])!;
    }

    private static async Task<List<object>> ReadAsync<T>(LarasDb db, CancellationToken cancellationToken)
        where T : class => [.. await db.Set<T>().Take(RowsOfOneTable).ToListAsync(cancellationToken)];

    [GeneratedRegex(@"^([0-9a-f-]{16,}|[\d.:,-]+|[\w+/=-]{40,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Structured();
}
