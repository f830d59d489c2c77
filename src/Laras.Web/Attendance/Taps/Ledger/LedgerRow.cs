using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Journal;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>One tap or one addition on its way into the ledger.</summary>
public sealed record LedgerRow
{
    public required Guid Id { get; init; }
    public required EmployeeId Person { get; init; }
    public required Guid Device { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Told by a tap only.</summary>
    public Intent Intent { get; init; }

    /// <summary>The tap that an addition belongs to; null for a tap.</summary>
    public Guid? Tap { get; init; }

    /// <summary>Milliseconds since 1970 UTC by the device.</summary>
    public required long At { get; init; }

    /// <summary>The exact signed text, UTF-8.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Of the body.</summary>
    public required Digest Hash
    {
        get;
        init => (field, Leaf) = (value, MerkleHash.Leaf(value));
    }

    /// <summary>How it stands in the tree of its batch; hashed by whoever hands it in, as the writer has enough to do.</summary>
    internal Digest Leaf { get; private init; }

    public required byte[] Signature { get; init; }

    /// <summary>How much memory it holds while it waits, about.</summary>
    internal int Weight => Body.Length + RestBytes;

    private const int RestBytes = 400;

    /// <summary>The same row under an id that only its person has: somebody else came first with the one it names.</summary>
    internal LedgerRow UnderOwnId() => this with { Id = OwnTapId.Of(Id, Person) };
}
