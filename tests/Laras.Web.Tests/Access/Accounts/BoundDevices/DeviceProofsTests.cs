using System.Security.Cryptography;
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
