namespace Laras.Core.Places;

/// <summary>An area as somebody drew it, on a form or in a map program, before it belongs to a unit.</summary>
/// <param name="Name">As it was written beside the drawing; empty when nothing was.</param>
public sealed record DrawnPlace(string Name, Area Area)
{
    public const int NameMax = 80;
}
