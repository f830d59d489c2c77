namespace Laras.Core.Regulations.Examining;

/// <summary>
/// Something odd that the examination found in a regulation. The code is stable, so that the first page can name it
/// as known: <c>tebing:nilai_kinerja</c>.
/// </summary>
public sealed record Finding(string Code, Severity Severity, string Sentence, SourcePlace Place, Pasal? Pasal)
{
    /// <summary>Why this stays as it is; null as long as nobody said so.</summary>
    public string? KnownReason { get; init; }

    public bool IsKnown => KnownReason is not null;

    /// <summary>The kind of finding, without its subject: <c>tebing</c>.</summary>
    public string Kind => Code.Split(':')[0];

    /// <summary>Whether somebody still has to look at it.</summary>
    public bool IsOpen => !IsKnown && Severity != Severity.Note;
}
