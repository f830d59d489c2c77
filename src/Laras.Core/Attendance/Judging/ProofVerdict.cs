namespace Laras.Core.Attendance.Judging;

/// <summary>What one proof says about a tap.</summary>
public enum ProofVerdict
{
    /// <summary>kuat: it speaks for the tap.</summary>
    Strong,

    /// <summary>lemah: it says little.</summary>
    Weak,

    /// <summary>tidak ada: it was not brought.</summary>
    Missing,

    /// <summary>bertentangan: it speaks against the tap.</summary>
    Contradicting,
}
