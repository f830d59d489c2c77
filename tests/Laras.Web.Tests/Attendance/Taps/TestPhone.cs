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
    /// <summary>One tap as it is sent.</summary>
    public sealed record SentTap(Guid Id, string Line)
    {
        /// <summary>As if something else had been signed, or had been changed on the way.</summary>
        public SentTap With(string part, string other) => this with { Line = Line.Replace(part, other) };
    }

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private long sequence;
    private string? previous;

    public EmployeeId Person => person;

    public Guid Device { get; } = Guid.CreateVersion7();

    /// <summary>As the server keeps it of a bound telephone.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public SentTap Tap(string intent = "in", string? token = null, Guid? id = null, string note = "")
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
        return new(signed.Id, Sent(text, whoAt: 2));
    }

    /// <summary>As it is sent.</summary>
    public string Addition(Guid tap, string note = "rapat")
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
        return Sent(signed.ToText(), whoAt: 3);
    }

    public TapsRequest Request(params IReadOnlyList<SentTap> taps) =>
        new() { Device = Device, Events = [.. taps.Select(tap => tap.Line)] };

    /// <summary>What the server makes of these.</summary>
    public LedgerRow[] Rows(IReadOnlyList<SentTap> taps, IReadOnlyList<string>? additions = null) =>
        ReadTaps.Of(Request(taps) with { Additions = additions ?? [] }, person).Rows;

    /// <summary>The hash of a tap, as the phone keeps it.</summary>
    public Digest HashOf(SentTap tap) => Rows([tap]).Single().Hash;

    public void Dispose() => key.Dispose();

    /// <summary>The lines but the first and the two that say who; then the signature.</summary>
    private string Sent(string text, int whoAt)
    {
        var lines = text.Split('\n');
        return string.Join(ReadTaps.Separator, [.. lines[1..whoAt], .. lines[(whoAt + 2)..], Sign(text)]);
    }

    private string Sign(string text) =>
        Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
}
