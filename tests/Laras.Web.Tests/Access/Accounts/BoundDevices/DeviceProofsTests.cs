using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.BoundDevices;

public sealed class DeviceProofsTests
{
    private static readonly DateTime Now = new(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc);
    private static readonly EphemeralDataProtectionProvider Protection = new();

    [Theory]
    [InlineData(119, true)]
    [InlineData(120, false)]
    public void A_challenge_lives_two_minutes_in_every_process(int secondsLater, bool good)
    {
        using var device = new TestDevice();
        var challenge = new DeviceProofs(Protection, new StoppedClock(Now)).NewChallenge();
        var elsewhere = new DeviceProofs(Protection, new StoppedClock(Now.AddSeconds(secondsLater)));

        Assert.Equal(good, elsewhere.IsGood(new(device.PublicKey, challenge, device.Sign("uji", challenge)), "uji"));
    }

    [Fact]
    public void A_signature_for_one_purpose_is_none_for_another()
    {
        using var device = new TestDevice();
        var proofs = new DeviceProofs(Protection, new StoppedClock(Now));
        var challenge = proofs.NewChallenge();
        Assert.False(proofs.IsGood(new(device.PublicKey, challenge, device.Sign("ikat", challenge)), "masuk"));
    }

    [Fact]
    public void The_text_that_a_device_signs_is_the_one_of_the_contract()
    {
        foreach (var vector in JsonDocument.Parse(File.ReadAllText(VectorsPath())).RootElement.EnumerateArray())
        {
            var text = DeviceProofs.TextOf(Word("purpose"), Word("challenge"));
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Base64Url.DecodeFromChars(Word("publicKey")), out _);

            Assert.Equal(Word("text"), Encoding.UTF8.GetString(text));
            Assert.True(key.VerifyData(text, Base64Url.DecodeFromChars(Word("signature")), HashAlgorithmName.SHA256));

            string Word(string name) => vector.GetProperty(name).GetString()!;
        }
    }

    private static string VectorsPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Laras.slnx")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "vektor", "perangkat.json");
    }

    [Fact]
    public void A_key_is_the_same_in_both_alphabets()
    {
        using var device = new TestDevice();
        var proofs = new DeviceProofs(Protection, new StoppedClock(Now));
        var challenge = proofs.NewChallenge();
        var urlKey = Base64Url.EncodeToString(Convert.FromBase64String(device.PublicKey));
        var urlSignature = Base64Url.EncodeToString(Convert.FromBase64String(device.Sign("uji", challenge)));

        Assert.True(proofs.IsGood(new(urlKey, challenge, urlSignature), "uji"));
        Assert.Equal(device.PublicKey, DeviceProofs.Canonical(urlKey));
        Assert.Equal(device.PublicKey, DeviceProofs.Canonical(device.PublicKey));
    }

    [Fact]
    public void A_key_of_another_curve_or_no_key_is_no_device()
    {
        using var device = new TestDevice();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var proofs = new DeviceProofs(Protection, new StoppedClock(Now));
        string?[] keys =
        [
            Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()),
            "bukan kunci",
            "",
            null,
            new('A', 10_000),
        ];

        Assert.All(
            keys,
            key =>
            {
                var challenge = proofs.NewChallenge();
                Assert.False(proofs.IsGood(new(key, challenge, device.Sign("uji", challenge)), "uji"));
            }
        );
        Assert.False(
            proofs.IsGood(new(device.PublicKey, "tantangan sendiri", device.Sign("uji", "tantangan sendiri")), "uji")
        );
    }
}
