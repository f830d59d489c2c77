using System.Net;
using System.Net.Sockets;

namespace Laras.Web.Access.Safety;

/// <summary>
/// The proxies that speak for others, as <c>--di-balik-proksi</c> names them: only they are believed when they say who
/// called and whether it was over https.
/// </summary>
public static class TrustedProxies
{
    public const string Setting = "di-balik-proksi";

    /// <summary>A wider range would let neighbours write whatever address they like.</summary>
    private const int WidestOfFour = 24;
    private const int WidestOfSix = 64;

    /// <summary>The addresses, and a sentence for each that is none or too wide.</summary>
    public static (IReadOnlyList<IPNetwork> Networks, IReadOnlyList<string> Problems) Read(string? written)
    {
        var networks = new List<IPNetwork>();
        var problems = new List<string>();
        var parts = (written ?? "").Split(
            [',', ';', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (written is not null && parts.Length == 0)
        {
            problems.Add(
                $"--{Setting} belum menyebut alamat proksinya. Tulis misalnya --{Setting} 127.0.0.1 bila proksi ada di mesin ini."
            );
        }

        foreach (var part in parts)
        {
            if (NetworkOf(part) is not { } network)
            {
                problems.Add(
                    $"\"{part}\" bukan alamat IP. --{Setting} hanya menerima alamat seperti 10.1.2.3 atau 10.1.2.0/24."
                );
            }
            else if (network.PrefixLength < Widest(network))
            {
                problems.Add(
                    $"\"{part}\" terlalu luas untuk dipercaya sebagai proksi. Sebut alamat proksinya saja, paling luas /{Widest(network)}."
                );
            }
            else
            {
                networks.Add(network);
            }
        }

        return (networks, problems);
    }

    private static int Widest(IPNetwork network) =>
        network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? WidestOfFour : WidestOfSix;

    private static IPNetwork? NetworkOf(string written) =>
        IPAddress.TryParse(written, out var one) ? new(one, one.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : IPNetwork.TryParse(written, out var many) ? many
        : null;
}
