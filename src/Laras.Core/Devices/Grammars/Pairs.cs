using System.Text;

namespace Laras.Core.Devices.Grammars;

/// <summary>Reads tab-separated <c>Key=value</c> pairs.</summary>
internal static class Pairs
{
    /// <summary>The value of the first pair with this key, whatever its case; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> line, string key)
    {
        foreach (var range in line.Split((byte)'\t'))
        {
            var pair = line[range];
            var equals = pair.IndexOf((byte)'=');
            if (equals >= 0 && Ascii.EqualsIgnoreCase(pair[..equals], key))
            {
                return pair[(equals + 1)..];
            }
        }

        return [];
    }
}
