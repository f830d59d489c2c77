namespace Laras.Web.Storage.Proofs;

/// <summary>What sort of paper a proof code stands on. A new kind says how its content is read in <see cref="ProofContent"/>.</summary>
public enum ProofKind
{
    /// <summary>A person's slip of one run.</summary>
    Slip,
}
