namespace Laras.Core.Places;

/// <summary>What a unit expects of one kind of proof on a day. A missing proof never makes a tap disappear.</summary>
public enum Expectation
{
    /// <summary>tidak dinilai: this proof is not looked at.</summary>
    Off,

    /// <summary>dicatat: it is looked at and written beside the tap; nobody is asked because of it.</summary>
    Note,

    /// <summary>diharapkan: without it the person is asked.</summary>
    Expected,
}
