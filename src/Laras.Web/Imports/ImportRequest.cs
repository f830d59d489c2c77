using Laras.Core;
using Laras.Web.Storage;

namespace Laras.Web.Imports;

/// <summary>One file to bring in, and how.</summary>
public sealed record ImportRequest(LarasDb Db, ImportSource Source, TimeProvider Time)
{
    /// <summary>Tells what would happen and stores nothing.</summary>
    public bool PreviewOnly { get; init; }

    /// <summary>Where the clock of a machine hung, when its file does not say it.</summary>
    public Zone? Zone { get; init; }

    /// <summary>The grammar of a machine's file, when it is not to be guessed.</summary>
    public string? Format { get; init; }

    /// <summary>Which machine it is, when the file does not say it or many machines carry the same number.</summary>
    public string? Device { get; init; }
}
