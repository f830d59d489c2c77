using Laras.Web.Storage.Journal.Sealing;
using Xunit;

namespace Laras.Web.Tests.Storage.Journal.Sealing;

public sealed class SigningKeyTests
{
    [Fact]
    public void A_key_with_any_one_bit_flipped_vouches_for_nothing_and_stops_nobody()
    {
        using var key = SigningKey.FromPem(SigningKey.NewPem());
        var content = "laras"u8.ToArray();
        var signature = key.Sign(content);

        for (var bit = 0; bit < key.PublicKey.Length * 8; bit++)
        {
            byte[] flipped = [.. key.PublicKey];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.False(SigningKey.Vouches(flipped, content, signature), $"Bit {bit} makes no difference.");
        }

        Assert.True(SigningKey.Vouches(key.PublicKey, content, signature));
    }
}
