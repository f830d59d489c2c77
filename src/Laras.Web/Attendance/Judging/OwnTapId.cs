using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Attendance.Taps.Ledger;

namespace Laras.Web.Attendance.Judging;

/// <summary>
/// The id under which the ledger keeps a person's tap when somebody else came first with the one it names; see
/// <see cref="LedgerRow.UnderOwnId"/>.
/// </summary>
internal static class OwnTapId
{
    public static Guid Of(Guid named, EmployeeId person) =>
        new LedgerRow
        {
            Id = named,
            Person = person,
            Device = default,
            Channel = Channel.Phone,
            At = 0,
            Body = [],
            Hash = default,
            Signature = [],
        }
            .UnderOwnId()
            .Id;
}
