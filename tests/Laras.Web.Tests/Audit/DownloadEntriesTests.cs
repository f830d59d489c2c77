using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Laras.Core.Employees;
using Laras.Web.Access;
using Laras.Web.Audit;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Audit;

public sealed class DownloadEntriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_that_was_filtered_is_handed_out_and_no_text_in_it_is_a_formula()
    {
        await using var desk = await JournalPageTests.StartAsync(
            Role.Inspector,
            (town, db) =>
            {
                JournalPageTests.Note(db, town.Teacher, "=HYPERLINK(\"x\")", author: town.Head);
                JournalPageTests.Note(db, town.Head, "Bukan yang dicari.");
            }
        );
        var form = await FormAsync(desk, "/meja/jejak?cari=hyperlink");

        using var answer = await desk.SendAsync(form, (DownloadEntries.FormatField, DownloadEntries.Csv));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("jejak-20260504-0742.csv", answer.Content.Headers.ContentDisposition?.FileNameStar);
        var lines = (await answer.Content.ReadAsStringAsync(Token)).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(
            "2026-05-04 07:42:00;\"La Ode Ramli, M.Pd.\";\"'=HYPERLINK(\"\"x\"\")\";\"Nurhayati Wulandari, S.Pd.\"",
            lines[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_handed_out_for_excel_too()
    {
        await using var desk = await JournalPageTests.StartAsync(
            Role.Inspector,
            (town, db) => JournalPageTests.Note(db, town.Teacher, "Memutuskan sakit.")
        );

        using var answer = await desk.SendAsync(
            await FormAsync(desk, "/meja/jejak"),
            (DownloadEntries.FormatField, DownloadEntries.Xlsx)
        );

        var content = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("PK"u8.ToArray(), content[..2]);
        Assert.EndsWith(".xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DownloadEntries.PeopleUnnoted, false)]
    [InlineData(DownloadEntries.PeopleUnnoted + 1, true)]
    public async Task Who_takes_along_the_entries_of_many_people_is_noted_himself(int people, bool noted)
    {
        await using var desk = await JournalPageTests.StartAsync(Role.Inspector, (_, db) => NoteMany(db, people));

        using var answer = await desk.SendAsync(
            await FormAsync(desk, "/meja/jejak?jenis=koreksi"),
            (DownloadEntries.FormatField, DownloadEntries.Csv)
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var notes = await desk.ReadAsync(db =>
            db.JournalEntries.Where(entry => entry.Kind == "unduh-jejak").ToListAsync(Token)
        );
        Assert.Equal(noted, notes.Count == 1);
        Assert.All(
            notes,
            note =>
                Assert.Equal(
                    (desk.Town.Teacher.Id, "Mengunduh jejak 501 orang sebagai CSV, saringan: jenis \"koreksi\"."),
                    (note.AuthorId, note.Sentence)
                )
        );
    }

    [Fact]
    public async Task Nobody_else_takes_the_journal_along()
    {
        await using var desk = await DeskTests.SignedInAsync("Rusdi Amran");
        var page = await desk.PageAsync("/meja/pegawai");
        var form = page.QuerySelector<IHtmlFormElement>("form[action='/keluar']")!;
        form.SetAttribute("action", DownloadEntries.Route);

        using var answer = await desk.SendAsync(form, (DownloadEntries.FormatField, DownloadEntries.Csv));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<IHtmlFormElement> FormAsync(RunningDesk desk, string path) =>
        (await desk.PageAsync(path)).QuerySelector<IHtmlFormElement>($"form[action='{DownloadEntries.Route}']")!;

    private static void NoteMany(LarasDb db, int people)
    {
        for (var number = 0; number < people; number++)
        {
            var person = new Web.Employees.Employee
            {
                Id = Laras.Core.EmployeeId.New(),
                LocalId = $"THL-{number:0000}",
                Name = $"Pegawai {number}",
                Kind = EmploymentKind.NonAsn,
            };
            db.Employees.Add(person);
            JournalPageTests.Note(db, person, "Memutuskan sakit.");
        }
    }
}
