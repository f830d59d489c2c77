namespace Laras.Core.Regulations;

/// <summary>Where something stands in a regulation file, so that a sentence about it can be followed.</summary>
public sealed record SourcePlace(string File, int Line, int Column)
{
    public static readonly SourcePlace Nowhere = new("", 0, 0);

    /// <summary>Where the lines of a text begin that is written over several of them; empty for one line.</summary>
    public IReadOnlyList<SourceLine> Lines { get; init; } = [];

    /// <summary>The place of the letter that stands <paramref name="offset"/> letters into the text that begins here.</summary>
    public SourcePlace At(int offset) =>
        Lines.LastOrDefault(line => line.Offset <= offset) is { Line: > 0 } line
            ? new(File, line.Line, line.Column + offset - line.Offset)
            : new(File, Line, Column + offset);

    public override string ToString() => $"{File} baris {Line} kolom {Column}";
}

/// <summary>One line of a longer text: after how many of its letters the line begins, and where that is in the file.</summary>
public readonly record struct SourceLine(int Offset, int Line, int Column);

/// <summary>The text of a regulation folder before it is understood: maps, lists and scalars with their places.</summary>
public abstract record SourceNode(SourcePlace Place)
{
    public static SourceText Text(string text) => new(text, SourcePlace.Nowhere);
}

/// <summary>A scalar as it was written.</summary>
public sealed record SourceText(string Value, SourcePlace Place) : SourceNode(Place);

/// <summary>A list.</summary>
public sealed record SourceList(IReadOnlyList<SourceNode> Items, SourcePlace Place) : SourceNode(Place);

/// <summary>A map in the order of the file.</summary>
public sealed record SourceMap(IReadOnlyList<SourceEntry> Entries, SourcePlace Place) : SourceNode(Place)
{
    public SourceNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    public string? FindText(string key) => (Find(key) as SourceText)?.Value;
}

/// <summary>One key of a map with its value.</summary>
public sealed record SourceEntry(SourceText Key, SourceNode Value);

/// <summary>A whole regulation folder: its file names with their contents.</summary>
public sealed record RegulationSource(string Folder, IReadOnlyList<SourceFile> Files);

/// <summary>One file of a regulation folder.</summary>
public sealed record SourceFile(string Name, SourceMap Content);
