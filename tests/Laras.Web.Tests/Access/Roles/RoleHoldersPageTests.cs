using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Web.Access;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Access.Roles;

public sealed class RoleHoldersPageTests
{
    private const string Page = "/meja/akses/peran";
    private const string Letter = "SK 800/77/2026 (contoh)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_names_who_holds_what_for_which_unit_by_which_letter()
    {
        await using var desk = await SignedInAsync("Wa Sulastri");
        var page = await desk.PageAsync(Page);

        Assert.Equal("7 peran diberikan", page.QuerySelector("h1")?.TextContent);
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Fathimah"));
        Assert.Contains("operator unit", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("SDN 2 Tanjung Laras", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("SK 800/1/2020 (contoh)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 Januari 2020", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_given_by_letter_opens_its_pages_and_is_noted_in_the_journal()
    {
        await using var desk = await SignedInAsync("Benyamin");
        using var answer = await GrantAsync(desk, SmallTown.OtherTeacherNip, "operator_unit", "DIKBUD.SDN02TL");

        Assert.EndsWith($"{Page}?kabar=beri", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        var grant = await desk.ReadAsync(db => db.RoleGrants.SingleAsync(row => row.Letter == Letter, Cancellation));
        Assert.Equal(
            (Role.UnitOperator, desk.Town.Unit("DIKBUD.SDN02TL").Id, "Benyamin Kambuaya, S.Kom."),
            (grant.Role, grant.UnitId!.Value, grant.GrantedBy)
        );
        var note = await desk.ReadAsync(db =>
            db.JournalEntries.SingleAsync(row => row.Kind == "beri-peran", Cancellation)
        );
        Assert.Equal((desk.Town.Technician.Id, grant.EmployeeId), (note.AuthorId!.Value, note.SubjectId!.Value));
    }

    [Theory]
    [InlineData("198811112015021012", "bendahara", "", "dirinya sendiri")]
    [InlineData("999", "bendahara", "", "Belum ada pegawai")]
    [InlineData(SmallTown.TeacherNip, "atasan", "", "Pilih perannya")]
    [InlineData(SmallTown.TeacherNip, "operator_unit", "", "selalu untuk satu unit")]
    [InlineData(SmallTown.TeacherNip, "bendahara", "DIKBUD", "seluruh daerah")]
    [InlineData(SmallTown.TeacherNip, "bendahara", "TIDAK.ADA", "Belum ada unit")]
    [InlineData("198912152014031008", "bendahara", "", "sudah memegang")]
    public async Task What_a_letter_cannot_give_is_refused_with_the_reason(
        string number,
        string role,
        string unit,
        string expected
    )
    {
        await using var desk = await SignedInAsync("Benyamin");
        var before = await desk.ReadAsync(db => db.RoleGrants.CountAsync(Cancellation));

        using var answer = await GrantAsync(desk, number, role, unit);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            expected,
            (await RunningDesk.DocumentOf(answer)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await desk.ReadAsync(db => db.RoleGrants.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var desk = await SignedInAsync("Benyamin");
        var form = (await desk.PageAsync(Page)).QuerySelector<IHtmlFormElement>("#beri")!;
        using var answer = await desk.SendAsync(
            form,
            ("nomor", ""),
            ("peran_diberi", ""),
            ("surat", ""),
            ("mulai", "")
        );
        Assert.Equal(4, (await RunningDesk.DocumentOf(answer)).QuerySelectorAll("[role=alert] li").Length);
    }

    [Theory]
    [InlineData("inspektorat")]
    [InlineData("pimpinan")]
    public async Task A_role_that_looks_over_everybody_needs_a_second_person(string role)
    {
        await using var desk = await SignedInAsync("Benyamin");
        using var proposed = await GrantAsync(desk, SmallTown.OtherTeacherNip, role, "");
        Assert.EndsWith($"{Page}?kabar=usul", proposed.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.False(await HoldsAsync(desk));

        // The proposer sees why he is not asked, and his own form would be refused too.
        var own = await desk.PageAsync(Page);
        Assert.Empty(own.QuerySelectorAll("[name=setuju]"));
        var waiting = own.QuerySelectorAll<IHtmlFormElement>("form")
            .Single(form => form.TextContent.Contains("Menunggu"));
        var id = await desk.ReadAsync(db => db.RoleProposals.Select(row => row.Id).SingleAsync(Cancellation));
        using var tried = await desk.SendAsync(waiting, ("setuju", $"{id}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
        Assert.False(await HoldsAsync(desk));

        using var other = await desk.SignInAsync("Wa Sulastri");
        var page = await desk.PageAsync(Page);
        var form = page.QuerySelector("[name=setuju]")!.Closest("form") as IHtmlFormElement;
        using var agreed = await desk.SendAsync(form!, ("setuju", $"{id}"));
        Assert.EndsWith($"{Page}?kabar=setuju", agreed.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.True(await HoldsAsync(desk));

        using var again = await desk.SendAsync(form!, ("setuju", $"{id}"));
        Assert.Equal(1, await desk.ReadAsync(db => db.RoleDecisions.CountAsync(Cancellation)));
        Assert.Equal(
            1,
            await desk.ReadAsync(db => db.RoleGrants.CountAsync(row => row.Letter == Letter, Cancellation))
        );
    }

    [Fact]
    public async Task Nobody_agrees_to_his_own_role()
    {
        await using var desk = await SignedInAsync("Benyamin");
        using var proposed = await GrantAsync(desk, "199001152015032004", "pimpinan", "");
        using var other = await desk.SignInAsync("Wa Sulastri");
        var page = await desk.PageAsync(Page);
        Assert.Empty(page.QuerySelectorAll("[name=setuju]"));
        Assert.Contains("tentang Anda sendiri", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_taken_back_closes_its_pages_and_its_letter_stays()
    {
        await using var desk = await SignedInAsync("Benyamin");
        var grant = await desk.ReadAsync(db =>
            db.RoleGrants.SingleAsync(row => row.EmployeeId == desk.Town.Treasurer.Id, Cancellation)
        );
        var form = (await desk.PageAsync($"{Page}?cabut={grant.Id}")).QuerySelector<IHtmlFormElement>("#cabut")!;

        using var past = await desk.SendAsync(form, ("surat", "SK 2"), ("mulai", "2026-05-03"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.StatusCode);
        using var answer = await desk.SendAsync(form, ("surat", "SK 2"), ("mulai", "2026-05-04"));

        Assert.EndsWith($"{Page}?kabar=cabut", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Eko Saputra",
            (await desk.PageAsync(Page)).QuerySelector("tbody")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await desk.ReadAsync(db => db.RoleGrants.CountAsync(row => row.Id == grant.Id, Cancellation)));
        using var treasurer = await desk.SignInAsync("Eko Saputra");
        using var closed = await desk.GetAsync("/meja/tpp/2026-04");
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Fact]
    public async Task A_form_with_more_fields_than_it_has_changes_nothing_but_its_own()
    {
        await using var desk = await SignedInAsync("Benyamin");
        var form = (await desk.PageAsync(Page)).QuerySelector<IHtmlFormElement>("#beri")!;
        using var answer = await desk.SendAsync(
            form,
            ("nomor", SmallTown.OtherTeacherNip),
            ("peran_diberi", "bendahara"),
            ("surat", Letter),
            ("mulai", "2026-05-04"),
            ("GrantedBy", "Orang lain"),
            ("ProposedById", desk.Town.Leader.Id.ToString()),
            ("EmployeeId", desk.Town.Technician.Id.ToString()),
            ("Role", "Leader"),
            ("setuju", Guid.CreateVersion7().ToString())
        );

        var grant = await desk.ReadAsync(db => db.RoleGrants.SingleAsync(row => row.Letter == Letter, Cancellation));
        Assert.Equal((Role.Treasurer, "Benyamin Kambuaya, S.Kom."), (grant.Role, grant.GrantedBy));
        Assert.NotEqual(desk.Town.Technician.Id, grant.EmployeeId);
    }

    [Fact]
    public async Task An_inspector_reads_the_list_and_has_no_form_to_send()
    {
        await using var desk = await SignedInAsync("Waode Hasna");
        var page = await desk.PageAsync(Page);
        Assert.Equal(7, page.QuerySelectorAll("tbody tr").Length);
        Assert.Empty(page.QuerySelectorAll("main form[method=post]"));
    }

    private static Task<bool> HoldsAsync(RunningDesk desk) =>
        desk.ReadAsync(db => db.RoleGrants.AnyAsync(row => row.Letter == Letter, Cancellation));

    private static async Task<HttpResponseMessage> GrantAsync(RunningDesk desk, string number, string role, string unit)
    {
        var form = (await desk.PageAsync(Page)).QuerySelector<IHtmlFormElement>("#beri")!;
        return await desk.SendAsync(
            form,
            ("nomor", number),
            ("peran_diberi", role),
            ("unit", unit),
            ("surat", Letter),
            ("mulai", "2026-05-04")
        );
    }

    private static Task<RunningDesk> SignedInAsync(string name) => DeskTests.SignedInAsync(name);
}
