namespace Laras.Web.Storage.Journal.Checking;

/// <summary>Something that is not as the journal says.</summary>
/// <param name="Table">The table, as the database calls it.</param>
/// <param name="Id">The key of the row, or what else says which one it is.</param>
/// <param name="Sentence">What is wrong, in Indonesian.</param>
internal sealed record Finding(FindingKind Kind, string Table, string Id, string Sentence)
{
    /// <summary>The person the row belongs to, where the row says it.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>The file and the line it came from, where the row says it.</summary>
    public Guid? ImportId { get; init; }

    public string? ImportLine { get; init; }

    public static string Word(FindingKind kind) =>
        kind switch
        {
            FindingKind.Changed => "diubah",
            FindingKind.Missing => "hilang",
            FindingKind.Added => "ditambahkan",
            FindingKind.Order => "urutan",
            FindingKind.Waiting => "belum disegel",
        };
}

/// <summary>What sort of trouble it is.</summary>
internal enum FindingKind
{
    /// <summary>Its values are not those that were noted, or a signature does not fit.</summary>
    Changed,

    /// <summary>It was noted and is not there.</summary>
    Missing,

    /// <summary>It is there and was never noted.</summary>
    Added,

    /// <summary>Entries stand in another order, or the log does not fit to its heads.</summary>
    Order,

    /// <summary>Entries wait longer than any entry should: the sealer does not run, or the log was cut.</summary>
    Waiting,
}
