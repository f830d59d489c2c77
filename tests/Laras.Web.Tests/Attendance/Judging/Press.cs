using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;

namespace Laras.Web.Tests.Attendance.Judging;

/// <summary>One signed press, as it reaches the ledger.</summary>
internal sealed record Press(
    Guid Id,
    EmployeeId Person,
    Guid Device,
    Intent Intent,
    DateTime AtUtc,
    string Body,
    byte[] Signature
)
{
    /// <summary>How long it was on its way; the phone had no signal.</summary>
    public TimeSpan Late { get; init; }

    /// <summary>A phone that signs and counts as the app does, and can be told to lie.</summary>
    internal sealed class Phone(EmployeeId person, Guid device, string run) : IDisposable
    {
        private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        private long next;
        private string? previous;

        public EmployeeId Person => person;
        public Guid Device => device;
        public string Run => run;
        public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

        public Press Press(
            DateTime atUtc,
            Intent intent = Intent.In,
            long? sequence = null,
            (string Latitude, string Longitude)? at = null,
            (string Value, long At)? code = null
        )
        {
            var milliseconds = new DateTimeOffset(atUtc).ToUnixTimeMilliseconds();
            // An honest phone never stands at the same point twice.
            var (latitude, longitude) = at ?? ($"-5.45000{milliseconds % 100_003:D6}", "122.6000001");
            var signed = new SignedTap
            {
                Id = Guid.CreateVersion7(),
                Person = person,
                Device = device,
                Intent = intent,
                TapAt = milliseconds,
                Run = run,
                Zone = "WITA",
                Sequence = sequence ?? next++,
                Previous = previous,
                Evidence =
                [
                    new TapEvidence.Location(latitude, longitude, 9, null, 3, milliseconds),
                    .. code is { } read ? [new TapEvidence.Code(read.Value, read.At)] : (TapEvidence[])[],
                ],
            };
            var text = signed.ToText();
            if (sequence is null)
            {
                previous = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            }

            return new(signed.Id, person, device, intent, atUtc, text, Sign(text));
        }

        public Press Add(Press tap, DateTime atUtc, (string Latitude, string Longitude) at)
        {
            var milliseconds = new DateTimeOffset(atUtc).ToUnixTimeMilliseconds();
            var signed = new SignedAddition
            {
                Id = Guid.CreateVersion7(),
                Tap = tap.Id,
                Person = person,
                Device = device,
                At = milliseconds,
                Evidence = [new TapEvidence.Location(at.Latitude, at.Longitude, 9, null, 3, milliseconds)],
            };
            return new(tap.Id, person, device, tap.Intent, atUtc, signed.ToText(), Sign(signed.ToText()));
        }

        public void Dispose() => key.Dispose();

        private byte[] Sign(string text) => key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256);
    }
}
