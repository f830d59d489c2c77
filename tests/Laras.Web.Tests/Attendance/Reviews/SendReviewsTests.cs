using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Tests.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews;

public sealed class SendReviewsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_approved_day_leaves_the_list_and_changes_nothing(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var before = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday);
        Assert.True(before is { IsOpen: true, Doubts.Count: 0 });
        var decision = school.Decide("accepted");

        Assert.Equal([new(decision.Id, "recorded", "")], await school.SendAsync([decision]));
        Assert.Equal([new(decision.Id, "known", "")], await school.SendAsync([decision]));

        var after = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday);
        Assert.False(after.IsOpen);
        Assert.True(after.Decided is { Verdict: "accepted", IsMine: true, MayUndo: true });
        Assert.Equal((before.Came, before.Left), (after.Came, after.Left));
        await using var db = school.Open();
        Assert.Equal(1, await db.DayReviews.CountAsync(Token));
        Assert.Equal(1, await db.JournalEntries.CountAsync(entry => entry.Kind == "setujui-hari", Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Until_midnight_a_decision_is_taken_back_by_another_row(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var decision = school.Decide("accepted");
        await school.SendAsync([decision]);

        school.Time = ReviewedSchool.At(new(2026, 4, 30, 23, 59, 59));
        var back = school.Decide("withdrawn", withdraws: decision.Id);
        Assert.Equal("recorded", (await school.SendAsync([back])).Single().Status);

        Assert.True((await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday).IsOpen);
        await using var db = school.Open();
        Assert.Equal(2, await db.DayReviews.CountAsync(Token));
    }

    [Fact]
    public async Task After_midnight_a_decision_stays()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        var decision = school.Decide("accepted");
        await school.SendAsync([decision]);

        school.Time = ReviewedSchool.At(new(2026, 5, 1, 0, 0, 0));

        var answer = await school.SendAsync([school.Decide("withdrawn", withdraws: decision.Id)]);
        Assert.Equal("late", answer.Single().Status);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_tap_that_came_today_for_a_day_of_long_ago_opens_that_day(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var (date, tap) = (new DateOnly(2026, 4, 15), Guid.CreateVersion7());
        await using (var db = school.Open())
        {
            db.ClockEvents.Add(
                new()
                {
                    Id = tap,
                    EmployeeId = school.Town.Teacher.Id,
                    Intent = Intent.In,
                    TapUtc = new(2026, 4, 14, 22, 10, 0, DateTimeKind.Utc),
                    LocalDate = date,
                    LocalTime = new(6, 10),
                    Zone = Core.Zone.Wita,
                    Channel = Channel.Phone,
                    Evidence = "HP dengan posisi, waktunya menurut jam HP, dikirim kemudian",
                    ReceivedAtUtc = school.Time.GetUtcNow().UtcDateTime,
                }
            );
            db.TapJudgements.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    TapId = tap,
                    EmployeeId = school.Town.Teacher.Id,
                    LocalDate = date,
                    Rules = "bukti-1",
                    InputHash = "00",
                    Score = 0,
                    Standing = Standing.Fine,
                    IsPositionSound = true,
                    Verdicts =
                        """[{"says":"weak","reason":"waktu_tanpa_cap","sentence":"Dikirim kemudian.","weight":0}]""",
                    JudgedAtUtc = school.Time.GetUtcNow().UtcDateTime,
                }
            );
            await db.SaveChangesAsync(Token);
        }

        var late = (await school.LookAsync()).Cases.Single(one => one.Date == date);

        Assert.Equal(["Dikirim kemudian, waktunya menurut jam HP"], late.Doubts.Select(doubt => doubt.Words));
        Assert.StartsWith("sentLater-", late.Doubts[0].Code, StringComparison.Ordinal);
        await school.SendAsync([school.Decide("accepted", date, seen: late.Doubts[0].Code)]);
        Assert.False((await school.LookAsync()).Cases.Single(one => one.Date == date).IsOpen);
    }

    [Fact]
    public async Task After_midnight_nobody_puts_another_word_over_his_own()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        await school.SendAsync([school.Decide("accepted")]);

        school.Time = ReviewedSchool.At(new(2026, 5, 1, 0, 0, 0));

        Assert.Equal(
            ["late"],
            (await school.SendAsync([school.Decide("returned", ready: "absent")])).Select(result => result.Status)
        );
        Assert.Equal(
            ["recorded"],
            (await school.SendAsync([school.Decide("accepted", seen: "asked-0a1b2c3d")])).Select(result =>
                result.Status
            )
        );
    }

    [Theory]
    [InlineData(0, "before", "accepted", "Itu yang berlaku")]
    [InlineData(5, "recorded", "returned", "Keputusan yang baru ini yang berlaku")]
    public async Task From_two_phones_of_one_superior_the_last_press_counts_and_it_is_said(
        int pressedMinutesLater,
        string status,
        string standing,
        string said
    )
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        var other = school.Decide("returned", ready: "proof");
        school.Time = ReviewedSchool.At(new(2026, 4, 30, 15, 12, 0));
        await school.SendAsync([school.Decide("accepted")]);

        school.Time = ReviewedSchool.At(new(2026, 4, 30, 15, 30, 0));
        var answer = await school.SendAsync([
            other with
            {
                At = other.At + (pressedMinutesLater * TimeSpan.MillisecondsPerMinute),
            },
        ]);

        Assert.Equal(status, answer.Single().Status);
        Assert.Contains("sudah menyetujui ini pukul 15.12, dari HP lain", answer.Single().Sentence, default);
        Assert.Contains(said, answer.Single().Sentence, default);
        var day = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday);
        Assert.Equal(standing, day.Decided!.Verdict);
    }

    [Fact]
    public async Task The_same_word_from_a_second_phone_is_stored_once_and_said()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        await school.SendAsync([school.Decide("accepted")]);

        var answer = await school.SendAsync([school.Decide("accepted")]);

        Assert.Equal("before", answer.Single().Status);
        Assert.EndsWith("Tidak ada yang perlu dilakukan.", answer.Single().Sentence, default);
        await using var db = school.Open();
        Assert.Equal(1, await db.DayReviews.CountAsync(Token));
    }

    [Fact]
    public async Task Who_asked_goes_on_to_decide_on_another_day()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        await school.SendAsync([school.Decide("asked", ready: "where")]);

        school.Time = ReviewedSchool.At(new(2026, 5, 2, 8, 0, 0));

        Assert.Equal("recorded", (await school.SendAsync([school.Decide("accepted")])).Single().Status);
    }

    [Theory]
    [InlineData(62, "recorded")]
    [InlineData(63, "refused")]
    public async Task A_day_of_two_months_ago_is_decided_at_the_desk(int daysAgo, string status)
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");

        var answer = await school.SendAsync([school.Decide("accepted", ReviewedSchool.Thursday.AddDays(-daysAgo))]);

        Assert.Equal(status, answer.Single().Status);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Nobody_decides_about_himself_or_about_people_of_another(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);

        var own = await school.SendAsync([school.Decide("accepted")], by: school.Town.Teacher);
        var foreign = await school.SendAsync([school.Decide("accepted")], by: school.Town.Technician);

        Assert.Equal(["refused", "refused"], own.Concat(foreign).Select(result => result.Status));
        Assert.DoesNotContain((await school.LookAsync()).Cases, one => one.Person == school.Town.Head.Id.Value);
        await using var db = school.Open();
        Assert.Equal(0, await db.DayReviews.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_doubt_that_comes_later_opens_the_day_again(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var monday = new DateOnly(2026, 5, 4);
        await school.TapAsync(monday, "06.20", null);
        school.Time = ReviewedSchool.At(new(2026, 5, 4, 9, 0, 0));
        await school.SendAsync([school.Decide("accepted", monday)]);

        school.Time = ReviewedSchool.At(new(2026, 5, 5, 7, 0, 0));
        var again = (await school.LookAsync()).Cases.Single(one => one.Date == monday);

        Assert.True(again.IsOpen);
        Assert.Equal([ReviewedSchool.CodeOf(DoubtKind.NoDeparture)], again.Doubts.Select(doubt => doubt.Code));
        await school.SendAsync([school.Decide("accepted", monday, seen: again.Doubts[0].Code)]);
        Assert.False((await school.LookAsync()).Cases.Single(one => one.Date == monday).IsOpen);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_question_waits_for_its_answer_and_comes_back_with_it(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var question = school.Decide("asked", ready: "where");
        await school.SendAsync([question]);
        Assert.False((await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday).IsOpen);

        await using (var db = school.Open())
        {
            var answer = new AnswerReview.Request(Guid.CreateVersion7(), question.Id, "Tugas luar");
            var foreign = await school.ContextAsync(db, school.Town.Technician);
            Assert.IsType<NotFound>((await AnswerReview.HandleAsync(answer, foreign, db, school.Time, Token)).Result);
            var own = await school.ContextAsync(db, school.Town.Teacher);
            await AnswerReview.HandleAsync(answer, own, db, school.Time, Token);
            await AnswerReview.HandleAsync(answer, own, db, school.Time, Token);
            var other = school.Decide("asked", new(2026, 4, 29), "where");
            await school.SendAsync([other]);
            var taken = await AnswerReview.HandleAsync(answer with { Review = other.Id }, own, db, school.Time, Token);
            Assert.IsType<NotFound>(taken.Result);
            Assert.Equal(1, await db.ReviewAnswers.CountAsync(Token));
        }

        var again = (await school.LookAsync()).Cases.Single(one => one.Date == ReviewedSchool.Thursday);
        Assert.True(again is { IsOpen: true, Answer: "Tugas luar" });
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Not_at_work_becomes_a_proposal_after_midnight_and_a_second_person_decides(string engine)
    {
        await using var school = await ReviewedSchool.CreateAsync(engine);
        var decision = school.Decide("returned", ready: "absent");
        await school.SendAsync([decision]);
        Assert.Equal(0, await FollowAsync(school));

        school.Time = ReviewedSchool.At(new(2026, 5, 1, 0, 0, 1));
        Assert.Equal(1, await FollowAsync(school));
        Assert.Equal(0, await FollowAsync(school));

        await using var db = school.Open();
        var proposal = await db.CorrectionProposals.SingleAsync(Token);
        Assert.Equal(
            (decision.Id, DayStatus.AbsentWithoutReason, school.Town.Head.Id),
            (proposal.Id, proposal.Status, proposal.ProposedById)
        );
        Assert.Empty(await db.DayCorrections.ToListAsync(Token));
        var today = school.Region.Today(school.Time);
        var head = (await Viewer.FindAsync(db, school.Town.Head.Id, null, today, Token))!;
        Assert.IsType<DecideCorrection.Outcome.Refused>(
            await DecideCorrection.HandleAsync(
                db,
                new(proposal.Id, CorrectionVerdict.Confirmed, "", head),
                today,
                school.Time,
                Token
            )
        );
    }

    [Fact]
    public async Task What_was_taken_back_or_only_asks_for_proof_is_never_proposed()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");
        var decision = school.Decide("returned", ready: "absent");
        await school.SendAsync([decision]);
        await school.SendAsync([school.Decide("withdrawn", withdraws: decision.Id)]);
        await school.SendAsync([school.Decide("returned", new(2026, 4, 29), "proof")]);

        school.Time = ReviewedSchool.At(new(2026, 5, 2, 8, 0, 0));

        Assert.Equal(0, await FollowAsync(school));
    }

    [Fact]
    public async Task One_decision_that_does_not_hold_never_keeps_back_the_others()
    {
        await using var school = await ReviewedSchool.CreateAsync("sqlite");

        var results = await school.SendAsync([
            school.Decide("returned", ready: "made-up"),
            school.Decide("accepted", new(2026, 5, 1)),
            school.Decide("accepted"),
        ]);

        Assert.Equal(["refused", "refused", "recorded"], results.Select(result => result.Status));
    }

    private static async Task<int> FollowAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        return await ProposeReturned.RunAsync(db, school.Region, school.Time, Token);
    }
}
