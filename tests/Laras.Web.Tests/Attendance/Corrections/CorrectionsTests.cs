using Laras.Web.Access;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Employees;
using Laras.Web.Tests.Objections;
using Laras.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Corrections;

public sealed class CorrectionsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Nothing_counts_before_a_second_person_confirms(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var proposal = await ProposedAsync(complaint, complaint.Town.Head);
        Assert.Equal(0, await CorrectionsAsync(complaint));

        Assert.IsType<DecideCorrection.Outcome.Decided>(await DecideAsync(complaint, proposal, complaint.Town.Leader));

        var correction = await complaint.ReadAsync(db => db.DayCorrections.SingleAsync(Token));
        Assert.Equal(complaint.Town.Leader.Id, correction.DecidedById);
        Assert.Equal("Diusulkan La Ode Ramli, M.Pd.: saksi dua guru", correction.Reason);
        Assert.Equal(
            ["koreksi-hari", "putus-koreksi", "usul-koreksi"],
            await complaint.ReadAsync(db =>
                db.JournalEntries.Where(entry => entry.SubjectId == complaint.Town.Teacher.Id)
                    .Select(entry => entry.Kind)
                    .OrderBy(kind => kind)
                    .ToListAsync(Token)
            )
        );
    }

    [Theory]
    [InlineData("La Ode Ramli", "Nurhayati", false)]
    [InlineData("La Ode Ramli", "La Ode Ramli", false)]
    [InlineData("La Ode Ramli", "Rusdi Amran", true)]
    [InlineData("Wa Sulastri", "Wa Sulastri", false)]
    [InlineData("Wa Sulastri", "La Ode Ramli", true)]
    public async Task The_second_person_is_neither_subject_nor_proposer(string proposer, string decider, bool may)
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var proposal = await ProposedAsync(complaint, await complaint.NamedAsync(proposer));

        var outcome = await DecideAsync(complaint, proposal, await complaint.NamedAsync(decider));

        Assert.Equal(may, outcome is DecideCorrection.Outcome.Decided);
        Assert.Equal(may ? 1 : 0, await CorrectionsAsync(complaint));
    }

    [Fact]
    public async Task Nobody_proposes_for_his_own_day()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");

        var refused = Assert.IsType<ProposeCorrection.Outcome.Refused>(
            await ProposeAsync(complaint, complaint.Town.Teacher)
        );

        Assert.Contains("Tulis keberatan", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_form_sent_twice_is_one_proposal_and_a_day_waits_only_once(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var id = Guid.CreateVersion7();

        Assert.IsType<ProposeCorrection.Outcome.Proposed>(await ProposeAsync(complaint, complaint.Town.Head, id));
        Assert.IsType<ProposeCorrection.Outcome.Proposed>(await ProposeAsync(complaint, complaint.Town.Head, id));
        Assert.IsType<ProposeCorrection.Outcome.Refused>(await ProposeAsync(complaint, complaint.Town.Officer));
        Assert.Equal(1, await complaint.ReadAsync(db => db.CorrectionProposals.CountAsync(Token)));
    }

    [Fact]
    public async Task All_that_is_missing_is_told_at_once()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");

        var refused = Assert.IsType<ProposeCorrection.Outcome.Refused>(
            await ProposeAsync(complaint, complaint.Town.Head, reason: " ", form: new("hadir", "pagi", "sore"))
        );

        Assert.Equal(3, refused.Sentences.Count);
    }

    [Fact]
    public async Task What_is_recorded_already_is_no_correction()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");

        var refused = Assert.IsType<ProposeCorrection.Outcome.Refused>(
            await ProposeAsync(complaint, complaint.Town.Head, form: new("tanpa_keterangan", "", ""))
        );

        Assert.StartsWith("Yang diisi sama", Assert.Single(refused.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_down_needs_a_reason_and_changes_nothing()
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var proposal = await ProposedAsync(complaint, complaint.Town.Head);
        const CorrectionVerdict down = CorrectionVerdict.TurnedDown;

        Assert.IsType<DecideCorrection.Outcome.Refused>(
            await DecideAsync(complaint, proposal, complaint.Town.Leader, down)
        );
        Assert.IsType<DecideCorrection.Outcome.Decided>(
            await DecideAsync(complaint, proposal, complaint.Town.Leader, down, "tidak ada saksi")
        );
        Assert.Equal(0, await CorrectionsAsync(complaint));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Of_two_who_decide_at_once_one_is_told_that_the_other_was_first(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var proposal = await ProposedAsync(complaint, complaint.Town.Head);
        Employee[] deciders = [complaint.Town.Leader, complaint.Town.Officer];

        var outcomes = await Task.WhenAll(deciders.Select(one => DecideAsync(complaint, proposal, one)));

        Assert.Single(outcomes, outcome => outcome is DecideCorrection.Outcome.Decided);
        Assert.Single(outcomes, outcome => outcome is DecideCorrection.Outcome.DecidedBefore);
        Assert.Equal(1, await CorrectionsAsync(complaint));
    }

    [Theory]
    [InlineData(FindCorrections.ManyInThatTime - 1, false)]
    [InlineData(FindCorrections.ManyInThatTime, true)]
    public async Task Somebody_who_proposes_very_many_stands_out(int proposals, bool many)
    {
        await using var complaint = await Complaint.CreateAsync("sqlite");
        var found = await complaint.ReadAsync(async db =>
        {
            for (var i = 0; i < proposals; i++)
            {
                db.CorrectionProposals.Add(Proposal(complaint, i));
            }

            await db.SaveChangesAsync(Token);
            var viewer = await complaint.ViewerAsync(complaint.Town.Officer) with
            {
                Permission = Permissions.Find("GET /meja/koreksi"),
            };
            var reachable = await Reachable.ForAsync(db, viewer, complaint.Region.Today(complaint.Time), Token);
            return await FindCorrections.HandleAsync(db, reachable, complaint.Time, Token);
        });

        var proposer = Assert.Single(found.Proposers);
        Assert.Equal((proposals, many), (proposer.Proposed, proposer.IsMany));
    }

    private static CorrectionProposal Proposal(Complaint complaint, int number) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = complaint.Town.Teacher.Id,
            Date = new DateOnly(2026, 4, 1).AddDays(number),
            Status = Laras.Core.Attendance.DayStatus.Present,
            Reason = "lupa",
            Before = "Tidak ada catatan",
            ProposedById = complaint.Town.Head.Id,
            ProposedBy = complaint.Town.Head.Name,
            ProposedAtUtc = complaint.Time.GetUtcNow().UtcDateTime,
        };

    private static Task<int> CorrectionsAsync(Complaint complaint) =>
        complaint.ReadAsync(db => db.DayCorrections.CountAsync(Token));

    private static async Task<Guid> ProposedAsync(Complaint complaint, Employee proposer) =>
        Assert.IsType<ProposeCorrection.Outcome.Proposed>(await ProposeAsync(complaint, proposer)).Id;

    private static async Task<ProposeCorrection.Outcome> ProposeAsync(
        Complaint complaint,
        Employee proposer,
        Guid? id = null,
        string reason = "saksi dua guru",
        DayForm? form = null
    )
    {
        var viewer = await complaint.ViewerAsync(proposer);
        await using var db = complaint.Open();
        return await ProposeCorrection.HandleAsync(
            db,
            new(
                id ?? Guid.CreateVersion7(),
                complaint.Town.Teacher.Id,
                Complaint.EmptyDay,
                form ?? new("hadir", "06.30", "14.00"),
                reason,
                viewer
            ),
            complaint.Region.Today(complaint.Time),
            complaint.Time,
            Token
        );
    }

    private static async Task<DecideCorrection.Outcome> DecideAsync(
        Complaint complaint,
        Guid proposal,
        Employee decider,
        CorrectionVerdict verdict = CorrectionVerdict.Confirmed,
        string reason = ""
    )
    {
        var viewer = await complaint.ViewerAsync(decider);
        await using var db = complaint.Open();
        return await DecideCorrection.HandleAsync(
            db,
            new(proposal, verdict, reason, viewer),
            complaint.Region.Today(complaint.Time),
            complaint.Time,
            Token
        );
    }
}
