using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Audit.Views;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Audit.Views;

public sealed class RecordViewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(59, 59, true)]
    [InlineData(60, 0, false)]
    public void A_new_hour_is_a_new_look(int minutes, int seconds, bool same)
    {
        var viewer = Of(EmployeeId.New());
        var subject = EmployeeId.New();
        var hour = new DateTime(2026, 5, 3, 23, 0, 0, DateTimeKind.Utc);
        var first = RecordView.Of(viewer, subject, "membuka slip", hour);
        var second = RecordView.Of(viewer, subject, "membuka slip", hour.AddMinutes(minutes).AddSeconds(seconds));
        Assert.Equal(same, first.Id == second.Id);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Looks_that_come_twice_are_stored_once_and_come_back_whole(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        await journal.SettleAsync();
        var look = RecordView.Of(Of(journal.Lina), journal.Ramli, "membuka slip", WrittenJournal.Monday);
        var again = RecordView.Of(Of(journal.Lina), journal.Ramli, "membuka slip", WrittenJournal.Monday.AddSeconds(1));

        await using (var transaction = await db.Database.BeginTransactionAsync(Token))
        {
            Assert.Equal(1, await InsertMissing.RunAsync(db, [look, again, look], progress: null, Token));
            await transaction.CommitAsync(Token);
        }

        var stored = await db.RecordViews.AsNoTracking().SingleAsync(Token);
        Assert.Equal(
            (look.Id, look.ViewerId, look.Viewer, look.Roles, look.SubjectId, look.Page, look.AtUtc, null),
            (
                stored.Id,
                stored.ViewerId,
                stored.Viewer,
                stored.Roles,
                stored.SubjectId,
                stored.Page,
                stored.AtUtc,
                stored.Purpose
            )
        );
    }

    private static Viewer Of(EmployeeId id) =>
        new()
        {
            Id = id,
            Name = "Lina Marwah, S.H.",
            Post = "",
            Offices = [new(Role.Organisation, null)],
            Permission = null,
        };
}
