using Laras.Core.Objections;
using Laras.Web.Access;
using Laras.Web.Objections.OnPhone;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Objections.OnPhone;

public sealed class SendObjectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_is_known_is_laid_out_before_anybody_writes(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        await using var db = complaint.Open();
        var context = await ContextAsync(complaint);

        var answer = await OpenMatter.HandleAsync(
            "2026-04",
            Complaint.EmptyDay.Day,
            null,
            context,
            db,
            complaint.Region,
            complaint.Time,
            Token
        );

        var matter = Assert.IsType<Ok<PhoneMatter>>(answer.Result).Value!;
        Assert.Equal("Rabu 22 April 2026", matter.Title);
        Assert.NotEmpty(matter.Known);
        Assert.Contains(matter.Choices, choice => choice.Value == nameof(ObjectionReason.PresentOnPaper));
        Assert.StartsWith("Dijawab ", matter.Promise, StringComparison.Ordinal);
        Assert.Null(matter.Filed);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_objection_sent_twice_is_one(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var request = new SendObjection.Request(
            Guid.CreateVersion7(),
            Complaint.EmptyDay.Day,
            null,
            nameof(ObjectionReason.PresentOnPaper),
            ""
        );

        var first = Assert.IsType<Ok<SendObjection.Response>>((await SendAsync(complaint, request)).Result).Value!;
        var again = Assert.IsType<Ok<SendObjection.Response>>((await SendAsync(complaint, request)).Result).Value!;
        var other = Assert
            .IsType<Ok<SendObjection.Response>>(
                (await SendAsync(complaint, request with { Id = Guid.CreateVersion7() })).Result
            )
            .Value!;

        Assert.Equal((first, new(request.Id, true)), (again, other));
        await using var db = complaint.Open();
        Assert.Equal(1, await db.Objections.CountAsync(Token));
    }

    [Fact]
    public async Task Without_a_choice_it_is_told_what_is_missing()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");

        var answer = await SendAsync(
            complaint,
            new(Guid.CreateVersion7(), Complaint.EmptyDay.Day, null, "Anything", "")
        );

        var problem = Assert.IsType<ProblemHttpResult>(answer.Result).ProblemDetails;
        Assert.Equal("Pilih dahulu apa yang terjadi.", problem.Detail);
    }

    private static async Task<Results<Ok<SendObjection.Response>, NotFound, ProblemHttpResult>> SendAsync(
        Complaint complaint,
        SendObjection.Request request
    )
    {
        await using var db = complaint.Open();
        return await SendObjection.HandleAsync(
            "2026-04",
            request,
            await ContextAsync(complaint),
            db,
            complaint.Region,
            complaint.Time,
            Token
        );
    }

    private static async Task<DefaultHttpContext> ContextAsync(Complaint complaint)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<Viewer>(await complaint.ViewerAsync(complaint.Town.Teacher));
        return context;
    }
}
