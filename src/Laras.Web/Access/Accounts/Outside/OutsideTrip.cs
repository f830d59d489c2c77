using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Web.Access.Accounts.Outside;

/// <summary>What a browser that left for the provider must bring back: three secrets of 256 bits, new for each trip.</summary>
/// <param name="State">Comes back in the address: whoever returns left from here.</param>
/// <param name="Nonce">Comes back inside the signed token: it was made for this trip.</param>
/// <param name="Verifier">Goes to the provider by our own line: whoever caught the code alone cannot use it.</param>
/// <param name="Return">The page of ours that the person wanted.</param>
public sealed record OutsideTrip(string State, string Nonce, string Verifier, string Return)
{
    private const int Bytes = 32;

    /// <summary>A longer way back would not fit into a cookie; the desk is a good place too.</summary>
    private const int ReturnMax = 500;

    /// <summary>The verifier as it is shown beforehand (PKCE, S256).</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static OutsideTrip Begin(string? wanted) =>
        new(
            Secret(),
            Secret(),
            Secret(),
            SignInForDemonstration.OwnPath(wanted is { Length: > ReturnMax } ? null : wanted)
        );

    public bool IsStateOf(string? given) => Same(State, given);

    public bool IsNonceOf(string? given) => Same(Nonce, given);

    private static bool Same(string ours, string? given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(given ?? ""));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
