namespace Laras.Web.Imports;

/// <summary>A column that an import understands, with the other names under which other systems export it.</summary>
public sealed record Column(string Name, params string[] OtherNames)
{
    /// <summary>Without it the file cannot be read at all; an empty cell is another matter.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Other systems export more than our own template asks for.</summary>
    public bool InTemplate { get; init; } = true;

    /// <summary>Whether a header cell means this column: <c>NIP BARU</c>, <c>nip_baru</c> and <c>Nip Baru</c> are one name.</summary>
    public bool IsCalled(string header) =>
        Fold(header) is { Length: > 0 } folded
        && (folded == Fold(Name) || OtherNames.Any(other => folded == Fold(other)));

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
