using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks.Device;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks;

public sealed class SpendBackupCodesTests
{
    private const string Secret = "ABCDEFGHJKMNPQRS";
    private static readonly DateTime Noon = new(2026, 5, 4, 4, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Kiosk> FillAsync(LarasDb db)
    {
        var town = await SmallTown.BuildAsync(db, demonstration: true, Token);
        var kiosk = new Kiosk
        {
            Id = Guid.CreateVersion7(),
            Number = "7KQ2MA",
            UnitId = town.Unit("DIKBUD.SDN02TL").Id,
            Name = "Pintu depan",
            RegisteredById = town.Operator.Id,
            RegisteredBy = town.Operator.Name,
            RegisteredAtUtc = Noon,
        };
        db.Kiosks.Add(kiosk);
        db.BackupCodes.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                KioskId = kiosk.Id,
                BatchId = Guid.CreateVersion7(),
                CodeHash = CodeSigns.HashOf(Secret),
                MadeById = town.Operator.Id,
                MadeBy = town.Operator.Name,
                MadeAtUtc = Noon,
            }
        );
        await db.SaveChangesAsync(Token);
        return kiosk;
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_code_on_paper_belongs_to_the_first_tap_that_brought_it_however_often_it_is_asked(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        await FillAsync(db);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (Guid, string)[] readings = [(first, $"B1.{Secret}"), (second, $"B1.{Secret}"), (second, "T1.ABCDEFGH")];

        await SpendBackupCodes.RunAsync(db, readings, Noon, Token);
        await SpendBackupCodes.RunAsync(db, [.. readings.Reverse()], Noon, Token);

        var known = await LoadKnownCodes.ForAsync(db, [$"B1.{Secret}"], Token);
        CodeVerdict Answer(Guid tap) =>
            known.Answer(new($"B1.{Secret}", new(0, 0), tap, new HashSet<Guid>(), DateOnly.FromDateTime(Noon)));
        Assert.IsType<CodeVerdict.Backup>(Answer(first));
        Assert.IsType<CodeVerdict.BackupUsed>(Answer(second));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_photo_is_kept_for_thirty_days_and_no_longer(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var kiosk = await FillAsync(db);
        foreach (var age in new[] { KioskPhoto.KeptFor, KioskPhoto.KeptFor + TimeSpan.FromSeconds(1) })
        {
            db.KioskPhotos.Add(
                new()
                {
                    TapId = Guid.CreateVersion7(),
                    KioskId = kiosk.Id,
                    Jpeg = [1, 2, 3],
                    TakenAtUtc = Noon - age,
                }
            );
        }

        await db.SaveChangesAsync(Token);

        Assert.Equal(1, await ForgetKioskPhotos.RunAsync(db, Noon, Token));
        Assert.Equal(Noon - KioskPhoto.KeptFor, (await db.KioskPhotos.SingleAsync(Token)).TakenAtUtc);
    }
}
