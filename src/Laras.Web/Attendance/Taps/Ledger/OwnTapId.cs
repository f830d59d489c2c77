using System.Security.Cryptography;
using Laras.Core;

namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>
/// The id under which the ledger keeps a row when somebody else came first with the one it names. Only its person has it,
/// the time of its making stays in it, and it is the same whenever the row is sent.
/// </summary>
internal static class OwnTapId
{
    private const int IdBytes = 16;
    private const int TimeBytes = 6;

    public static Guid Of(Guid named, EmployeeId person)
    {
        Span<byte> both = stackalloc byte[2 * IdBytes];
        named.TryWriteBytes(both, bigEndian: true, out _);
        person.Value.TryWriteBytes(both[IdBytes..], bigEndian: true, out _);
        var own = both[..IdBytes];
        SHA256.HashData(both).AsSpan(0, IdBytes - TimeBytes).CopyTo(own[TimeBytes..]);
        // Version and variant, as in every other id of today.
        own[6] = (byte)(own[6] & 0x0F | 0x70);
        own[8] = (byte)(own[8] & 0x3F | 0x80);
        return new(own, bigEndian: true);
    }
}
