using System.Net.Http.Json;
using System.Security.Cryptography;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Access.Accounts.BoundDevices;

/// <summary>A telephone with a key of its own, as the script of the pages makes it.</summary>
internal sealed class TestDevice : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public string Sign(string purpose, string challenge) =>
        Convert.ToBase64String(key.SignData(DeviceProofs.TextOf(purpose, challenge), HashAlgorithmName.SHA256));

    public static async Task<string> ChallengeAsync(RunningDesk desk)
    {
        using var answer = await desk.PostJsonAsync("/api/devices/challenge", new { });
        var challenge = await answer.Content.ReadFromJsonAsync<BindDevice.ChallengeGiven>(
            TestContext.Current.CancellationToken
        );
        return challenge!.Challenge;
    }

    public async Task<HttpResponseMessage> BindAsync(RunningDesk desk, string? pin, string? browser = null)
    {
        var challenge = await ChallengeAsync(desk);
        return await desk.PostJsonAsync(
            "/api/devices",
            new
            {
                PublicKey,
                challenge,
                signature = Sign(BindDevice.Purpose, challenge),
                name = "HP saya",
                pin,
            },
            browser is null ? [] : [("User-Agent", browser)]
        );
    }

    public async Task<HttpResponseMessage> EnterAsync(RunningDesk desk, string number, string pin)
    {
        var challenge = await ChallengeAsync(desk);
        return await desk.PostJsonAsync(
            "/masuk/pin",
            new
            {
                number,
                PublicKey,
                challenge,
                signature = Sign(SignInWithPin.Purpose, challenge),
                pin,
            }
        );
    }

    public void Dispose() => key.Dispose();
}
