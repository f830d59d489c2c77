namespace Laras.Core.Regulations;

/// <summary>What a line does to the amount that is paid.</summary>
public enum SlipRole
{
    /// <summary>tambah: part of what is earned.</summary>
    Adds,

    /// <summary>kurang: taken off, such as tax.</summary>
    Subtracts,

    /// <summary>jumlah: a total so far, for reading.</summary>
    Subtotal,

    /// <summary>diterima: what is paid out.</summary>
    Net,

    /// <summary>keterangan: shown, moves nothing.</summary>
    Note,
}

/// <summary>One line of the slip.</summary>
public sealed record SlipLineDefinition(
    string Label,
    NamedDefinition Amount,
    NamedDefinition? Full,
    SlipRole Role,
    SourcePlace Place
);
