namespace Laras.Web.Layout;

/// <summary>The query part of a link: only what is filled in, so that an address stays short enough to be read aloud.</summary>
public readonly record struct Address(QueryString Query)
{
    public Address With(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? this : new(Query.Add(name, value));

    public override string ToString() => Query.ToString();
}
