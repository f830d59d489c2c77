using Laras.Core.Attendance;
using Laras.Core.Objections;
using Laras.Web.Employees;
using Laras.Web.Objections;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Objections;

public sealed class AnswerObjectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Who writes, who answers, whether that may be; the head of the school decided first.</summary>
    public static TheoryData<string, string, bool> Pairs =>
        new()
        {
            { "Nurhayati", "Nurhayati", false },
            { "Nurhayati", "La Ode Ramli", false },
            { "Nurhayati", "Rusdi Amran", true },
            { "Nurhayati", "Wa Sulastri", true },
            { "Siti Rahmah", "Siti Rahmah", false },
            { "Siti Rahmah", "Nurhayati", false },
            { "Siti Rahmah", "La Ode Ramli", false },
            { "Siti Rahmah", "Rusdi Amran", true },
            { "Wa Sulastri", "Wa Sulastri", false },
            { "Wa Sulastri", "Rusdi Amran", true },
        };

    [Theory, MemberData(nameof(Pairs))]
    public async Task Neither_subject_nor_author_nor_first_decider_answers(string writer, string decider, bool may)
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var objection = await complaint.FiledAsync(await complaint.NamedAsync(writer));

        var outcome = await complaint.AnswerAsync(objection, await complaint.NamedAsync(decider));

        Assert.Equal(may, outcome is AnswerObjection.Outcome.Answered);
        Assert.Equal(may ? 1 : 0, await complaint.ReadAsync(db => db.ObjectionAnswers.CountAsync(Token)));
        Assert.Equal(may ? 1 : 0, await complaint.ReadAsync(db => db.DayCorrections.CountAsync(Token)));
    }

    [Theory]
    [InlineData("Nurhayati", false)]
    [InlineData("La Ode Ramli", false)]
    [InlineData("Rusdi Amran", false)]
    [InlineData("Wa Sulastri", true)]
    public async Task An_appeal_is_answered_by_a_third_person(string decider, bool may)
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var first = await complaint.FiledAsync();
        await complaint.AnswerAsync(first, complaint.Town.Leader, ObjectionOutcome.Refused);
        var appeal = await complaint.FiledAsync(appealOf: first.Id);

        var outcome = await complaint.AnswerAsync(appeal, await complaint.NamedAsync(decider));

        Assert.Equal(may, outcome is AnswerObjection.Outcome.Answered);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Accepting_writes_a_correction_beside_the_day_and_keeps_both_texts(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var objection = await complaint.FiledAsync();

        await complaint.AnswerAsync(objection, complaint.Town.Leader, text: "Lembar kertas ada.");

        var correction = await complaint.ReadAsync(db => db.DayCorrections.SingleAsync(Token));
        var answer = await complaint.ReadAsync(db => db.ObjectionAnswers.SingleAsync(Token));
        Assert.Equal((DayStatus.Present, 23_400, 50_400), (correction.Status, correction.CameAt, correction.LeftAt));
        Assert.Equal(objection.Id, correction.ObjectionId);
        Assert.Equal(correction.Id, answer.CorrectionId);
        Assert.Equal("Lembar kertas ada.", answer.Text);
        Assert.Equal("Tidak ada catatan", answer.Before);
        Assert.Equal("hadir, masuk 06.30, pulang 14.00", answer.After);
        Assert.Equal(
            ["jawab-keberatan", "koreksi-hari", "tulis-keberatan"],
            await complaint.ReadAsync(db =>
                db.JournalEntries.Where(entry => entry.SubjectId == complaint.Town.Teacher.Id)
                    .Select(entry => entry.Kind)
                    .OrderBy(kind => kind)
                    .ToListAsync(Token)
            )
        );
    }

    [Fact]
    public async Task Refusing_changes_no_day()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var objection = await complaint.FiledAsync();

        await complaint.AnswerAsync(objection, complaint.Town.Leader, ObjectionOutcome.Refused);

        Assert.Equal(0, await complaint.ReadAsync(db => db.DayCorrections.CountAsync(Token)));
    }

    [Fact]
    public async Task An_answer_without_choice_and_without_words_is_asked_for_again()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var objection = await complaint.FiledAsync();

        var refused = Assert.IsType<AnswerObjection.Outcome.Refused>(
            await complaint.AnswerAsync(objection, complaint.Town.Leader, outcome: null, text: "  ")
        );

        Assert.Equal(2, refused.Sentences.Count);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_two_who_answer_at_once_one_is_told_that_the_other_was_first(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var objection = await complaint.FiledAsync();
        Employee[] deciders = [complaint.Town.Leader, complaint.Town.Officer];

        var outcomes = await Task.WhenAll(deciders.Select(decider => complaint.AnswerAsync(objection, decider)));

        Assert.Single(outcomes, outcome => outcome is AnswerObjection.Outcome.Answered);
        var second = Assert.Single(outcomes.OfType<AnswerObjection.Outcome.AnsweredBefore>());
        var stored = await complaint.ReadAsync(db => db.ObjectionAnswers.SingleAsync(Token));
        Assert.Equal(stored.DecidedBy, second.Answer.DecidedBy);
        Assert.Equal(1, await complaint.ReadAsync(db => db.DayCorrections.CountAsync(Token)));
    }
}
