using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Employees;
using Laras.Web.Objections;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Objections;

/// <summary>The small town on either engine, where the teacher's 22 April is empty and she says that she was there.</summary>
internal sealed class Complaint : IAsyncDisposable
{
    public static readonly DateOnly EmptyDay = new(2026, 4, 22);

    private readonly Database database;

    private Complaint(Database database, SmallTown town, Region region) =>
        (this.database, Town, Region) = (database, town, region);

    public SmallTown Town { get; }
    public Region Region { get; }

    /// <summary>Monday 4 May 2026, 07.42 in the town, unless a test says otherwise.</summary>
    public TimeProvider Time { get; set; } = FixedTime.Monday;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Complaint> CreateAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Token);
        await town.LiveThroughAprilAsync(db, Token);
        return new(database, town, Region.Read(database.Store));
    }

    public LarasDb Open() => database.Open();

    public async Task<Employee> NamedAsync(string name)
    {
        await using var db = Open();
        return await db.Employees.SingleAsync(person => person.Name.StartsWith(name), Token);
    }

    public async Task<Viewer> ViewerAsync(Employee person)
    {
        await using var db = Open();
        return (await Viewer.FindAsync(db, person.Id, null, Region.Today(Time), Token))!;
    }

    public async Task<FileObjection.Outcome> FileAsync(
        Employee? writer = null,
        Guid? id = null,
        ObjectionReason? reason = ObjectionReason.PresentOnPaper,
        string text = "Listrik mati, saya menandatangani lembar kertas.",
        ObjectionMatter? matter = null,
        Guid? appealOf = null
    )
    {
        var viewer = await ViewerAsync(writer ?? Town.Teacher);
        await using var db = Open();
        return await FileObjection.HandleAsync(
            db,
            new(
                id ?? Guid.CreateVersion7(),
                Town.Teacher.Id,
                matter ?? ObjectionMatter.OfDay(EmptyDay),
                reason,
                text,
                viewer
            )
            {
                AppealOf = appealOf,
            },
            Region,
            Time,
            Token
        );
    }

    public async Task<Objection> FiledAsync(Employee? writer = null, Guid? appealOf = null)
    {
        var filed = Assert.IsType<FileObjection.Outcome.Filed>(await FileAsync(writer, appealOf: appealOf));
        await using var db = Open();
        return await db.Objections.AsNoTracking().SingleAsync(one => one.Id == filed.Id, Token);
    }

    public async Task<AnswerObjection.Outcome> AnswerAsync(
        Objection objection,
        Employee decider,
        ObjectionOutcome? outcome = ObjectionOutcome.Accepted,
        string text = "Lembar kertas hari itu ada.",
        DayForm? day = null
    )
    {
        var viewer = await ViewerAsync(decider);
        await using var db = Open();
        return await AnswerObjection.HandleAsync(
            db,
            new(objection, outcome, text, day ?? new("hadir", "06.30", "14.00"), viewer),
            Region,
            Time,
            Token
        );
    }

    public async Task<T> ReadAsync<T>(Func<LarasDb, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
