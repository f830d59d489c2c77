namespace Laras.Core.Regulations.Examining;

/// <summary>How much a finding of the examination weighs.</summary>
public enum Severity
{
    /// <summary>keliru: the files contradict themselves.</summary>
    Wrong,

    /// <summary>perhatian: somebody has to decide whether the law really means this.</summary>
    Attention,

    /// <summary>catatan: worth knowing, nothing to do.</summary>
    Note,
}
