namespace Laras.Web;

/// <summary>One command of <c>laras</c>. It stands beside the use case it runs and is listed in <see cref="CommandLine"/>.</summary>
/// <param name="Usage">What follows the name, for the help text.</param>
public sealed record Verb(
    string Name,
    string Usage,
    string Purpose,
    Func<Invocation, CancellationToken, Task<int>> RunAsync
)
{
    /// <summary>Words after <c>--</c> that take no value.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Words after <c>--</c> that take a value, besides <c>--data</c> and <c>--postgres</c>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>It writes facts; what it noted in the journal is sealed when it has ended.</summary>
    public bool Writes { get; init; }

    /// <summary>More lines for <c>laras bantuan VERB</c>.</summary>
    public Func<IReadOnlyList<string>> Details { get; init; } = () => [];
}
