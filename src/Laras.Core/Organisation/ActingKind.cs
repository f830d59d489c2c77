namespace Laras.Core.Organisation;

/// <summary>How somebody stands in for a post: Plt while it is vacant, Plh while its holder is away.</summary>
public enum ActingKind
{
    Plt,
    Plh,
}
