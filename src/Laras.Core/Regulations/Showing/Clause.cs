namespace Laras.Core.Regulations.Showing;

/// <summary>One sentence of the regulation as it is read on a page, with the pasal it stands for.</summary>
public sealed record Clause(
    string Name,
    string Title,
    Pasal Pasal,
    ClauseKind Kind,
    IReadOnlyList<Phrase> Sentence,
    IReadOnlyList<ClauseRow> Rows,
    SourcePlace Place
);

/// <summary>What a clause is.</summary>
public enum ClauseKind
{
    Value,
    Table,
    DayFormula,
    MonthFormula,
}

/// <summary>One row of a table, in words.</summary>
public sealed record ClauseRow(string Key, string Value);

/// <summary>The clauses of one file, which follows one chapter of the paper. Without a heading it is the front page.</summary>
public sealed record Chapter(string File, string? Heading, IReadOnlyList<Clause> Clauses);
