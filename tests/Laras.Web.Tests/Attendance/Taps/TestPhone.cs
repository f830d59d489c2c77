using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Attendance.Taps.Wire;

namespace Laras.Web.Tests.Attendance.Taps;

/// <summary>A telephone with a key of its own, which signs as the app does.</summary>
internal sealed class TestPhone(EmployeeId person, long now) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private long sequence;
    private string? previous;

    public EmployeeId Person => person;

    public Guid Device { get; } = Guid.CreateVersion7();

    /// <summary>As the server keeps it of a bound telephone.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public WireTap Tap(string intent = "in", string? token = null, Guid? id = null, string note = "")
    {
        var signed = new SignedTap
        {
            Id = id ?? Guid.CreateVersion7(),
            Person = person,
            Device = Device,
            Intent = intent == "out" ? Intent.Out : Intent.In,
            TapAt = now,
            Token = token,
            SinceToken = token is null ? null : 0,
            Run = "k3j9x0ab",
            Zone = "WITA",
            Sequence = sequence++,
            Previous = previous,
            Evidence =
            [
                new TapEvidence.Location("-5.4500123", "122.6000001", 9, null, 3, now),
                .. note.Length > 0 ? [new TapEvidence.Note(note)] : Array.Empty<TapEvidence>(),
            ],
        };
        var text = signed.ToText();
        previous = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new()
        {
            Id = signed.Id,
            Intent = intent,
            TapAt = signed.TapAt,
            Token = signed.Token,
            SinceToken = signed.SinceToken,
            Run = signed.Run,
            Zone = signed.Zone,
            Sequence = signed.Sequence,
            Previous = signed.Previous,
            Evidence =
            [
                new()
                {
                    Kind = "location",
                    Latitude = "-5.4500123",
                    Longitude = "122.6000001",
                    Accuracy = 9,
                    Fixes = 3,
                    At = now,
                },
                .. note.Length > 0 ? [new() { Kind = "note", Text = note }] : Array.Empty<WireEvidence>(),
            ],
            Signature = Sign(text),
        };
    }

    public WireAddition Addition(Guid tap, string note = "rapat")
    {
        var signed = new SignedAddition
        {
            Id = Guid.CreateVersion7(),
            Tap = tap,
            Person = person,
            Device = Device,
            At = now,
            Evidence = [new TapEvidence.Note(note)],
        };
        return new()
        {
            Id = signed.Id,
            Tap = tap,
            At = now,
            Evidence = [new() { Kind = "note", Text = note }],
            Signature = Sign(signed.ToText()),
        };
    }

    public TapsRequest Request(params IReadOnlyList<WireTap> taps) => new() { Device = Device, Events = taps };

    /// <summary>What the server makes of these.</summary>
    public LedgerRow[] Rows(IReadOnlyList<WireTap> taps, IReadOnlyList<WireAddition>? additions = null) =>
        ReadTaps
            .Of(
                new TapsRequest
                {
                    Device = Device,
                    Events = taps,
                    Additions = additions ?? [],
                },
                person
            )
            .Rows;

    /// <summary>The hash of a tap, as the phone keeps it.</summary>
    public Digest HashOf(WireTap tap) => Rows([tap]).Single().Hash;

    public void Dispose() => key.Dispose();

    private string Sign(string text) =>
        Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
}
