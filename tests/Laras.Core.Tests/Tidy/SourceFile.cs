namespace Laras.Core.Tests.Tidy;

/// <summary>One text file, its path written from the root with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public int LineCount => Text.Count(letter => letter == '\n');

    public string At(int index) => $"{Path}:{Text.AsSpan(0, index).Count('\n') + 1}";
}
