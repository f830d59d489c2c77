using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Tests.Access.Accounts.BoundDevices;
using Laras.Web.Tests.Layout;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>A kiosk as its script is: two keys of its own, and the key of its codes agreed on with the server.</summary>
internal sealed class TestKiosk : IDisposable
{
    private readonly ECDsa signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDiffieHellman agreement = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public KioskState State { get; private set; } = null!;

    /// <summary>What the clock of its codes is away from the true one, milliseconds.</summary>
    public long Fast { get; set; }

    private byte[] codeKey = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        signing.Dispose();
        agreement.Dispose();
    }

    public string Sign(string text) =>
        Base64Url.EncodeToString(signing.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));

    /// <summary>What its screen shows at a moment of the true clock.</summary>
    public OfficeCode CodeAt(DateTimeOffset moment) =>
        OfficeCode.Make(codeKey, State.Number, OfficeCode.SlotAt(moment.ToUnixTimeMilliseconds() + Fast));

    public async Task<HttpResponseMessage> PairAsync(RunningDesk desk, string code)
    {
        var plain = CodeSigns.Read(code);
        var agreementKey = Base64Url.EncodeToString(agreement.ExportSubjectPublicKeyInfo());
        var answer = await desk.PostJsonAsync(
            "/api/kiosks/pair",
            new
            {
                code,
                signingKey = Base64Url.EncodeToString(signing.ExportSubjectPublicKeyInfo()),
                agreementKey,
                signature = Sign(KioskSignature.TextOf(PairKiosk.Purpose, plain, agreementKey)),
            }
        );
        await TakeAsync(answer);
        return answer;
    }

    public async Task<HttpResponseMessage> ContactAsync(RunningDesk desk, DateTimeOffset now, string? challenge = null)
    {
        var request = new ContactKiosk.Request(
            State.Kiosk,
            challenge ?? await TestDevice.ChallengeAsync(desk),
            now.ToUnixTimeMilliseconds() + Fast,
            "uji",
            Unsent: 3,
            State.KeyNumber,
            State.CardsMark,
            Signature: null
        );
        var answer = await desk.PostJsonAsync("/api/kiosks/contact", request with { Signature = Sign(request.Text) });
        if (await TakeAsync(answer))
        {
            Fast = 0;
        }

        return answer;
    }

    public ReceiveKioskEvents.Event CardShown(
        Guid person,
        string secret,
        Intent intent,
        DateTimeOffset at,
        byte[]? photo = null,
        long sequence = 0
    )
    {
        var shown = new ReceiveKioskEvents.Event(
            Guid.CreateVersion7(at),
            person,
            intent == Intent.Out ? "out" : "in",
            at.ToUnixTimeMilliseconds(),
            State.Token,
            SinceToken: null,
            "uji",
            State.Zone,
            sequence,
            Previous: null,
            CodeSigns.HashOf(secret),
            photo is null ? null : Base64Url.EncodeToString(SHA256.HashData(photo)),
            at.ToUnixTimeMilliseconds(),
            Signature: null
        );
        return shown with { Signature = Sign(shown.ToTap(State.Kiosk).ToText()) };
    }

    private async Task<bool> TakeAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return false;
        }

        State = (await answer.Content.ReadFromJsonAsync<KioskState>(Token))!;
        using var server = ECDiffieHellman.Create();
        server.ImportSubjectPublicKeyInfo(Base64Url.DecodeFromChars(State.ServerKey), out _);
        codeKey = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            agreement.DeriveRawSecretAgreement(server.PublicKey),
            32,
            Encoding.UTF8.GetBytes(State.Number),
            "laras-kode-kantor-1"u8.ToArray()
        );
        return true;
    }
}
