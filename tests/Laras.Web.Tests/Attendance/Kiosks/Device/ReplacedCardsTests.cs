using Laras.Core.Attendance;
using Laras.Web.Storage;
using Laras.Web.Tests.Attendance.Kiosks.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Kiosks.Device;

/// <summary>A card or a tablet in whose place another one came: what it did before counts, however late it is sent.</summary>
public sealed class ReplacedCardsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "aside")]
    [InlineData(1, "received")]
    public async Task A_card_that_was_replaced_counts_for_the_time_before_however_late_the_kiosk_sends(
        int millisecondsLater,
        string status
    )
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        var read = DateTimeOffset.FromUnixTimeMilliseconds(KioskCards.Now(desk).ToUnixTimeMilliseconds());
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher, until: read.AddMilliseconds(millisecondsLater));

        Assert.Equal(
            [status],
            await KioskCards.SendAsync(desk, kiosk, kiosk.CardShown(Guid.Empty, KioskCards.Secret, Intent.In, read))
        );
    }

    [Theory]
    [InlineData(0, false, "aside")]
    [InlineData(1, false, "received")]
    [InlineData(1, true, "aside")]
    public async Task A_tablet_that_was_replaced_is_believed_in_what_it_recorded_before_and_a_revoked_one_is_not(
        int millisecondsLater,
        bool isRevoked,
        string status
    )
    {
        await using var desk = await KioskDesk.OpenAsync();
        using var kiosk = await KioskDesk.StandingAsync(desk);
        await KioskCards.GiveCardAsync(desk, desk.Town.Teacher);
        var read = DateTimeOffset.FromUnixTimeMilliseconds(KioskCards.Now(desk).ToUnixTimeMilliseconds());
        var ended = read.AddMilliseconds(millisecondsLater).UtcDateTime;
        await using (var db = desk.Services.GetRequiredService<DataStore>().Open())
        {
            (await db.KioskPairings.SingleAsync(Token)).EndedAtUtc = ended;
            (await db.Kiosks.SingleAsync(Token)).RevokedAtUtc = isRevoked ? ended : null;
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(
            [status],
            await KioskCards.SendAsync(desk, kiosk, kiosk.CardShown(Guid.Empty, KioskCards.Secret, Intent.In, read))
        );
    }
}
