using Laras.Core;

namespace Laras.Web.Storage.Journal;

/// <summary>What a use case tells the journal about what it has just done.</summary>
/// <param name="Kind">Stable word for filters, Indonesian, with hyphens: <c>impor</c>, <c>kunci-bulan</c>, <c>beri-peran</c>.</param>
/// <param name="Author">The name to show; <see cref="CommandLine"/> for commands.</param>
/// <param name="Sentence">What happened, in one Indonesian sentence without the author's name.</param>
public sealed record JournalNote(string Kind, EmployeeId? AuthorId, string Author, string Sentence)
{
    /// <summary>The author of what is done by a command.</summary>
    public const string CommandLine = "baris perintah";

    /// <summary>The author of what the program does by itself.</summary>
    public const string Program = "Laras";

    public EmployeeId? SubjectId { get; init; }
    public string? About { get; init; }

    /// <summary>What was changed as it was; written as JSON.</summary>
    public object? Before { get; init; }

    /// <summary>What was changed as it is now; written as JSON.</summary>
    public object? After { get; init; }
}
