using System.Security.Claims;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>What came of asking the provider who somebody is.</summary>
public abstract record OutsideProof
{
    private OutsideProof() { }

    /// <param name="Number">NIP or local number, as the provider says it.</param>
    /// <param name="SecondFactor">Whether the provider says that it asked for more than one factor.</param>
    public sealed record Of(string Number, bool SecondFactor) : OutsideProof;

    public sealed record Refused(OutsideRefusal Why) : OutsideProof;

    /// <summary>Reads a token that has been proven already.</summary>
    internal static OutsideProof Read(ClaimsIdentity token, string numberClaim) =>
        token.FindAll(numberClaim).Select(claim => claim.Value.Trim()).ToList() is [{ Length: > 0 } number]
            ? new Of(number, token.HasClaim("amr", "mfa"))
            : new Refused(OutsideRefusal.NoNumber);
}
