using System.Buffers.Text;
using Laras.Core;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Storage;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging;

/// <summary>A screen at the door of an office whose clock is right, with a sheet of backup codes beside it.</summary>
internal sealed record LedgerKiosk(string Number)
{
    /// <summary>On the sheet, good once.</summary>
    public const string BackupSecret = "ABCDEFGHJKMNPQRS";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    /// <summary>What stands on the screen at a moment.</summary>
    public string CodeAt(DateTime utc) =>
        OfficeCode.Make(Key, Number, OfficeCode.SlotAt(new DateTimeOffset(utc).ToUnixTimeMilliseconds())).ToText();

    /// <param name="rightAt">When its clock was last put right.</param>
    public static async Task<LedgerKiosk> StandAsync(
        LarasDb db,
        string number,
        Guid unit,
        EmployeeId by,
        DateTime rightAt,
        bool withSheet = false
    )
    {
        var id = Guid.CreateVersion7();
        var made = rightAt.AddDays(-1);
        db.Kiosks.Add(
            new()
            {
                Id = id,
                Number = number,
                UnitId = unit,
                Name = "Pintu depan",
                RegisteredById = by,
                RegisteredBy = "operator",
                RegisteredAtUtc = made,
                PairedAtUtc = made,
            }
        );
        db.KioskKeys.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                KioskId = id,
                Number = 1,
                Secret = Base64Url.EncodeToString(Key),
                ServerKey = "",
                FromSlot = 0,
                MadeAtUtc = made,
            }
        );
        db.KioskContacts.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                KioskId = id,
                KioskTime = new DateTimeOffset(rightAt).ToUnixTimeMilliseconds(),
                Behind = 0,
                AtUtc = rightAt,
            }
        );
        if (withSheet)
        {
            db.BackupCodes.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    KioskId = id,
                    BatchId = Guid.CreateVersion7(),
                    CodeHash = CodeSigns.HashOf(BackupSecret),
                    MadeById = by,
                    MadeBy = "operator",
                    MadeAtUtc = made,
                }
            );
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(number);
    }
}
