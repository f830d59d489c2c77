using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Web.Attendance.Judging;
using Laras.Web.Storage;
using Laras.Web.Tests.Attendance.Taps;
using Laras.Web.Tests.Layout;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Judging;

public sealed class DoubtsTests
{
    private static readonly Guid Tap = Guid.Parse("01900000-0000-7000-8000-0000000000c1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_sees_every_doubt_with_its_reasons_and_answers_once_however_often_it_is_sent()
    {
        await using var desk = await DeskTests.SignedInAsync("Nurhayati");
        await desk.ReadAsync(db => AskAsync(db, desk.Town));

        var before = await DoubtsAsync(desk);
        var answer = new
        {
            id = Guid.CreateVersion7(),
            answer = "tugas-luar",
            note = " rapat di dinas ",
        };
        using var first = await desk.PostJsonAsync($"/api/saku/doubts/{Tap}", answer);
        using var second = await desk.PostJsonAsync($"/api/saku/doubts/{Tap}", answer);
        var after = await DoubtsAsync(desk);

        var doubt = Assert.Single(before.Doubts);
        Assert.Equal(("asked", "in", (string?)null), (doubt.Standing, doubt.Intent, doubt.Answer));
        Assert.Equal(["Sekitar 160 m di luar area SDN 2 Tanjung Laras."], doubt.Reasons);
        Assert.Equal(2, doubt.Proofs.Count);
        Assert.Equal(["hp-rusak", "tugas-luar", "sinyal", "lupa", "lain"], before.Answers.Select(one => one.Value));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(("tugas-luar", "rapat di dinas"), (after.Doubts[0].Answer, after.Doubts[0].Note));
        Assert.Equal(1, await desk.ReadAsync(db => db.TapAnswers.CountAsync(Token)));
        Assert.Equal(
            1,
            await desk.ReadAsync(db => db.JournalEntries.CountAsync(row => row.Kind == "jawab-pertanyaan", Token))
        );
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else_and_a_strange_answer_is_explained()
    {
        await using var desk = await DeskTests.SignedInAsync("Nurhayati");
        await desk.ReadAsync(db => AskAsync(db, desk.Town));
        await using var other = desk.AnotherBrowser();
        using var signedIn = await other.SignInAsync("La Ode Ramli");

        using var foreign = await other.PostJsonAsync(
            $"/api/saku/doubts/{Tap}",
            new { id = Guid.CreateVersion7(), answer = "lupa" }
        );
        using var strange = await desk.PostJsonAsync(
            $"/api/saku/doubts/{Tap}",
            new { id = Guid.CreateVersion7(), answer = "entah" }
        );
        using var empty = await desk.PostJsonAsync($"/api/saku/doubts/{Tap}", new { answer = "lupa" });

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Empty((await DoubtsAsync(other)).Doubts);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, strange.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(0, await desk.ReadAsync(db => db.TapAnswers.CountAsync(Token)));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "rapat di dinas")]
    public async Task Only_the_person_speaks_through_what_comes_after_a_tap(bool isOwn, string? note)
    {
        await using var desk = await DeskTests.SignedInAsync("Nurhayati");
        await desk.ReadAsync(db => AskAsync(db, desk.Town));
        var person = isOwn ? desk.Town.Teacher.Id : desk.Town.Operator.Id;
        using var phone = new TestPhone(person, 0);
        var row = phone.Rows([], [phone.Addition(Tap, "rapat di dinas")]).Single();
        await desk.ReadAsync(db =>
        {
            db.ReceivedAdditions.Add(
                new()
                {
                    Id = row.Id,
                    TapId = Tap,
                    EmployeeId = person,
                    DeviceId = row.Device,
                    At = 0,
                    Body = System.Text.Encoding.UTF8.GetString(row.Body),
                    Signature = row.Signature,
                    Batch = 1,
                    Place = 0,
                    ReceivedAtUtc = new(2026, 4, 28, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            return db.SaveChangesAsync(Token);
        });

        Assert.Equal(note, (await DoubtsAsync(desk)).Doubts.Single().Note);
    }

    [Fact]
    public async Task The_desk_shows_the_same_sentences_on_the_line_of_the_day()
    {
        await using var desk = await DeskTests.SignedInAsync("Nurhayati");
        await desk.LiveThroughAprilAsync();
        await desk.ReadAsync(db => AskAsync(db, desk.Town));
        using var answered = await desk.PostJsonAsync(
            $"/api/saku/doubts/{Tap}",
            new { id = Guid.CreateVersion7(), answer = "sinyal" }
        );

        var page = await desk.PageAsync($"/meja/pegawai/{SmallTown.TeacherNip}/2026-04?hari=28");

        var panel = page.QuerySelector("aside .kartu")!.TextContent;
        Assert.Contains("Sekitar 160 m di luar area SDN 2 Tanjung Laras.", panel, StringComparison.Ordinal);
        Assert.Contains("ditanyakan", panel, StringComparison.Ordinal);
        Assert.Contains("Jawabannya: Sinyal", panel, StringComparison.Ordinal);
    }

    private static async Task<int> AskAsync(LarasDb db, SmallTown town)
    {
        var date = new DateOnly(2026, 4, 28);
        db.ClockEvents.Add(
            new()
            {
                Id = Tap,
                EmployeeId = town.Teacher.Id,
                Intent = Intent.In,
                TapUtc = new(2026, 4, 27, 22, 24, 0, DateTimeKind.Utc),
                LocalDate = date,
                LocalTime = new(6, 24),
                Zone = Core.Zone.Wita,
                Channel = Channel.Phone,
                Evidence = "HP dengan posisi, waktunya pasti",
                ReceivedAtUtc = new(2026, 4, 27, 22, 24, 1, DateTimeKind.Utc),
            }
        );
        Verdict[] verdicts =
        [
            new(ProofVerdict.Strong, "waktu_pasti", "Waktunya pasti.", 0),
            new(ProofVerdict.Contradicting, "lokasi_di_luar", "Sekitar 160 m di luar area SDN 2 Tanjung Laras.", 3),
        ];
        db.TapJudgements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                TapId = Tap,
                EmployeeId = town.Teacher.Id,
                LocalDate = date,
                Rules = "bukti-1",
                InputHash = "x",
                Score = 3,
                Standing = Standing.Asked,
                IsPositionSound = true,
                Verdicts = JudgementText.Of(new(3, Standing.Asked, true, verdicts)),
                JudgedAtUtc = new(2026, 4, 27, 22, 24, 2, DateTimeKind.Utc),
            }
        );
        return await db.SaveChangesAsync(Token);
    }

    private static async Task<PhoneDoubts> DoubtsAsync(RunningDesk desk)
    {
        using var answer = await desk.GetAsync("/api/saku/doubts");
        return (await answer.Content.ReadFromJsonAsync<PhoneDoubts>(JsonSerializerOptions.Web, Token))!;
    }
}
