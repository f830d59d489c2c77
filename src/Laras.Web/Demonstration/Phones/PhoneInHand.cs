using System.Security.Cryptography;
using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Attendance.Taps.Ledger;

namespace Laras.Web.Demonstration.Phones;

/// <summary>One phone with its key, as long as the town is made; the private half is never stored.</summary>
internal sealed class PhoneInHand : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly Dictionary<EmployeeId, BoundDevice> bound = [];

    /// <summary>One start of the app; no two phones share one.</summary>
    private readonly string run = Guid.CreateVersion7().ToString("N")[^12..];

    /// <summary>The phone, declared by one person more.</summary>
    public BoundDevice BindTo(EmployeeId person, string name, DateTime atUtc)
    {
        var publicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        var device = new BoundDevice
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = person,
            KeyHash = DeviceProofs.KeyHashOf(publicKey),
            PublicKey = publicKey,
            Name = name,
            BoundAtUtc = atUtc,
        };
        bound.Add(person, device);
        return device;
    }

    public LedgerRow Press(EmployeeId person, PilotMorning.PhoneTap tap)
    {
        var at = PilotMorning.Milliseconds(tap.At);
        var signed = new SignedTap
        {
            Id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at)),
            Person = person,
            Device = bound[person].Id,
            Intent = Intent.In,
            TapAt = at,
            Run = run,
            Zone = "WITA",
            Sequence = 0,
            Evidence = tap.Evidence,
        };
        var body = Encoding.UTF8.GetBytes(signed.ToText());
        return new()
        {
            Id = signed.Id,
            Person = person,
            Device = signed.Device,
            Channel = Channel.Phone,
            Intent = signed.Intent,
            At = at,
            Body = body,
            Hash = Digest.Of(body),
            Signature = key.SignData(
                body,
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation
            ),
        };
    }

    public void Dispose() => key.Dispose();
}
