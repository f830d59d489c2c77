using Laras.Core.Attendance;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews;

/// <summary>The small town on either engine on the evening of Thursday 30 April, with its head of school at the phone.</summary>
internal sealed class ReviewedSchool : IAsyncDisposable
{
    public static readonly DateOnly Thursday = new(2026, 4, 30);

    private readonly Database database;

    private ReviewedSchool(Database database, SmallTown town, Region region) =>
        (this.database, Town, Region) = (database, town, region);

    public SmallTown Town { get; }
    public Region Region { get; }

    /// <summary>15.10 in the town.</summary>
    public TimeProvider Time { get; set; } = At(new(2026, 4, 30, 15, 10, 0));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static FixedTime At(DateTime local) => new(DateTime.SpecifyKind(local.AddHours(-8), DateTimeKind.Utc));

    public static async Task<ReviewedSchool> CreateAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        await using var db = database.Open();
        var town = await SmallTown.BuildAsync(db, demonstration: true, Token);
        await town.LiveThroughAprilAsync(db, Token);
        return new(database, town, Region.Read(database.Store));
    }

    public LarasDb Open() => database.Open();

    public async Task TapAsync(DateOnly date, string came, string? left)
    {
        await using var db = Open();
        SmallTown.Tap(db, Town.Teacher, date, came, left ?? "", Channel.UsbFile);
        await db.SaveChangesAsync(Token);
    }

    public async Task<PhoneReviews> LookAsync(Employee? by = null)
    {
        await using var db = Open();
        var answer = await OpenReviews.HandleAsync(await ContextAsync(db, by), db, Region, Time, Token);
        return answer.Value!;
    }

    public async Task<IReadOnlyList<SendReviews.Result>> SendAsync(
        IReadOnlyList<SendReviews.Decision> decisions,
        Employee? by = null
    )
    {
        await using var db = Open();
        var context = await ContextAsync(db, by);
        var answer = await SendReviews.HandleAsync(new(decisions), context, db, Region, Time, Token);
        return Assert.IsType<Ok<SendReviews.Response>>(answer.Result).Value!.Results;
    }

    public SendReviews.Decision Decide(
        string verdict,
        DateOnly? date = null,
        string? ready = null,
        Guid? withdraws = null,
        string seen = ""
    ) =>
        new(
            Guid.CreateVersion7(),
            Town.Teacher.Id.Value,
            date ?? Thursday,
            verdict,
            ready,
            withdraws,
            seen,
            Time.GetUtcNow().ToUnixTimeMilliseconds()
        );

    public async Task<DefaultHttpContext> ContextAsync(LarasDb db, Employee? by = null)
    {
        var context = new DefaultHttpContext();
        var person = by ?? Town.Head;
        context.Features.Set((await Viewer.FindAsync(db, person.Id, null, Region.Today(Time), Token))!);
        return context;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public static string CodeOf(DoubtKind kind) => new DayDoubt(kind, "").Code;
}
