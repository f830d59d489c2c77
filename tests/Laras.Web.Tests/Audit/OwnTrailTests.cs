using Laras.Core;
using Laras.Web.Access;
using Laras.Web.Audit;
using Laras.Web.Audit.Views;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class OwnTrailTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Looks_and_changes_stand_in_one_list_the_newest_first(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        await journal.SettleAsync();
        var monday = WrittenJournal.Monday;
        await LookAsync(db, journal.Lina, journal.Nurhayati, "membuka slip April 2026", monday);
        await journal.NoteAsync(
            "koreksi",
            journal.Ramli,
            "La Ode Ramli, M.Pd.",
            "Memutuskan sakit.",
            journal.Nurhayati,
            at: monday.AddMinutes(1)
        );
        await LookAsync(db, journal.Ramli, journal.Nurhayati, "membuka kehadiran April 2026", monday.AddMinutes(2));
        await LookAsync(db, journal.Lina, journal.Ramli, "membuka slip April 2026", monday);
        await journal.NoteAsync("koreksi", journal.Lina, "Lina Marwah, S.H.", "Tentang orang lain.", journal.Ramli);

        var trail = await OwnTrail.HandleAsync(journal.Nurhayati, null, db, Token);

        Assert.Equal(
            [
                ("La Ode Ramli", "Bagian Organisasi", "membuka kehadiran April 2026.", false),
                ("La Ode Ramli, M.Pd.", null, "Memutuskan sakit.", true),
                ("Lina Marwah", "Bagian Organisasi", "membuka slip April 2026.", false),
            ],
            trail.Lines.Select(line => (line.Who, line.Roles, line.What, line.Change))
        );
        Assert.Null(trail.Next);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Page_by_page_every_line_is_met_once_also_when_many_have_the_same_moment(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var journal = new WrittenJournal(db);
        await journal.SettleAsync();
        var half = OwnTrail.PageSize;
        for (var number = 0; number < half; number++)
        {
            await LookAsync(db, journal.Lina, journal.Nurhayati, $"membuka {number}", WrittenJournal.Monday);
            await journal.NoteAsync("koreksi", null, "Laras", $"Mengubah {number}.", journal.Nurhayati);
        }

        var seen = new List<string>();
        OwnTrail.Place? place = null;
        do
        {
            var page = await OwnTrail.HandleAsync(journal.Nurhayati, place, db, Token);
            Assert.True(page.Lines.Count <= OwnTrail.PageSize);
            seen.AddRange(page.Lines.Select(line => line.What));
            place = page.Next;
        } while (place is not null);

        Assert.Equal(2 * half, seen.Distinct().Count());
        Assert.Equal(2 * half, seen.Count);
    }

    private static async Task LookAsync(LarasDb db, EmployeeId viewer, EmployeeId subject, string page, DateTime at)
    {
        var name = (await db.Employees.FindAsync([viewer], Token))!.Name.Split(',')[0];
        db.RecordViews.Add(
            RecordView.Of(
                new()
                {
                    Id = viewer,
                    Name = name,
                    Post = "",
                    Offices = [new(Role.Employee, null), new(Role.Organisation, null)],
                    Permission = null,
                },
                subject,
                page,
                at
            )
        );
        await db.SaveChangesAsync(Token);
    }
}
