using Laras.Core.Objections;
using Laras.Web.Objections;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Objections;

public sealed class FileObjectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_objection_is_stored_with_its_limit_and_with_who_decided_first(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);

        var objection = await complaint.FiledAsync();

        Assert.Equal(complaint.Town.Teacher.Id, objection.EmployeeId);
        Assert.Equal(complaint.Town.Head.Id, objection.FirstDeciderId);
        Assert.Equal(new(2026, 5, 11), objection.LastDay);
        Assert.Equal("2026-04-22", objection.About);
        Assert.Equal(
            "Menulis keberatan atas Rabu 22 April 2026.",
            await complaint.ReadAsync(db =>
                db.JournalEntries.Where(entry => entry.Kind == "tulis-keberatan")
                    .Select(entry => entry.Sentence)
                    .SingleAsync(Token)
            )
        );
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_form_sent_twice_is_one_objection_and_so_is_a_second_form_for_the_same_day(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var id = Guid.CreateVersion7();

        Assert.Equal(new FileObjection.Outcome.Filed(id), await complaint.FileAsync(id: id));
        Assert.Equal(new FileObjection.Outcome.Filed(id), await complaint.FileAsync(id: id));
        Assert.Equal(new FileObjection.Outcome.FiledBefore(id), await complaint.FileAsync());
        Assert.Equal(1, await complaint.ReadAsync(db => db.Objections.CountAsync(Token)));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_forms_for_the_same_day_at_once_are_one_objection(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);

        var outcomes = await Task.WhenAll(complaint.FileAsync(), complaint.FileAsync());

        Assert.Single(outcomes, outcome => outcome is FileObjection.Outcome.Filed);
        Assert.Equal(1, await complaint.ReadAsync(db => db.Objections.CountAsync(Token)));
    }

    [Fact]
    public async Task The_region_sets_how_many_working_days_an_answer_may_take()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        await complaint.ReadAsync(db =>
        {
            db.Settings.Add(new() { Name = ObjectionLimit.Setting, Value = "2" });
            return db.SaveChangesAsync(Token);
        });

        Assert.Equal(new(2026, 5, 6), (await complaint.FiledAsync()).LastDay);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("lima")]
    public async Task A_setting_that_makes_no_sense_leaves_the_usual_limit(string value)
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var days = await complaint.ReadAsync(async db =>
        {
            db.Settings.Add(new() { Name = ObjectionLimit.Setting, Value = value });
            await db.SaveChangesAsync(Token);
            return await ObjectionLimit.WorkingDaysAsync(db, Token);
        });

        Assert.Equal(AnswerLimit.UsualWorkingDays, days);
    }

    [Fact]
    public async Task All_that_is_missing_is_told_at_once_and_nothing_is_stored()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");

        var refused = Assert.IsType<FileObjection.Outcome.Refused>(
            await complaint.FileAsync(
                reason: null,
                text: new('a', FileObjection.TextCharactersMax + 1),
                matter: ObjectionMatter.OfDay(new(2026, 5, 5))
            )
        );

        Assert.Equal(3, refused.Sentences.Count);
        Assert.Equal(0, await complaint.ReadAsync(db => db.Objections.CountAsync(Token)));
    }

    [Theory]
    [InlineData(ObjectionReason.Other, "", false)]
    [InlineData(ObjectionReason.Other, "Jam mesin maju.", true)]
    [InlineData(ObjectionReason.WrongTime, "", true)]
    public async Task Own_words_are_asked_for_only_where_the_choice_says_nothing(
        ObjectionReason reason,
        string text,
        bool filed
    )
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");

        Assert.Equal(filed, await complaint.FileAsync(reason: reason, text: text) is FileObjection.Outcome.Filed);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_appeal_needs_an_answer_that_did_not_accept_everything_and_there_is_only_one(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var first = await complaint.FiledAsync();
        Assert.IsType<FileObjection.Outcome.Refused>(await complaint.FileAsync(appealOf: first.Id));

        await complaint.AnswerAsync(first, complaint.Town.Leader, ObjectionOutcome.Refused);
        var appeal = await complaint.FiledAsync(appealOf: first.Id);

        Assert.Equal(complaint.Town.Leader.Id, appeal.FirstDeciderId);
        Assert.Equal(new FileObjection.Outcome.FiledBefore(appeal.Id), await complaint.FileAsync(appealOf: first.Id));
    }

    [Fact]
    public async Task What_was_accepted_is_not_appealed_against()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var first = await complaint.FiledAsync();
        await complaint.AnswerAsync(first, complaint.Town.Leader);

        Assert.IsType<FileObjection.Outcome.Refused>(await complaint.FileAsync(appealOf: first.Id));
    }

    [Fact]
    public async Task Who_corrected_the_day_is_the_one_who_decided_first()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        await complaint.ReadAsync(db =>
        {
            db.DayCorrections.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = complaint.Town.Teacher.Id,
                    Date = Complaint.EmptyDay,
                    Reason = "tidak hadir",
                    DecidedById = complaint.Town.Leader.Id,
                    DecidedBy = complaint.Town.Leader.Name,
                    DecidedAtUtc = complaint.Time.GetUtcNow().UtcDateTime,
                }
            );
            return db.SaveChangesAsync(Token);
        });

        Assert.Equal(complaint.Town.Leader.Id, (await complaint.FiledAsync()).FirstDeciderId);
    }
}
