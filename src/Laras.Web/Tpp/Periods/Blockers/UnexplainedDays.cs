using Laras.Core.Attendance;
using Laras.Web.Regulations;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods.Blockers;

/// <summary>People with a day on which something was recorded that nobody has judged yet. Until then it costs nothing.</summary>
internal static class UnexplainedDays
{
    private const string StatusFact = "status";

    public static async Task<Blocker?> FindAsync(BlockerQuestion question, CancellationToken cancellationToken)
    {
        var law = await RegulationsInForce.ByHashAsync(question.Db, question.Run.RegulationHash, cancellationToken);
        if (law?.Calculator.Layout.Find(StatusFact) is not { IsDay: true } status)
        {
            return null;
        }

        var maker = new SlipMaker(law);
        var people = new List<Guid>();
        var all = question.Db.SlipFacts.AsNoTracking().Where(facts => facts.RunId == question.Run.Id);
        await foreach (var facts in all.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            maker.FillAgain(facts);
            if (
                Enumerable
                    .Range(0, maker.Facts.Days)
                    .Any(day => maker.Facts.Get(status, day) == (int)DayStatus.NeedsExplanation)
            )
            {
                people.Add(facts.EmployeeId.Value);
            }
        }

        var first = people.Order().Take(Blocker.Named).Select(id => new Core.EmployeeId(id)).ToArray();
        var named = await question
            .Db.Employees.AsNoTracking()
            .Where(person => first.Contains(person.Id))
            .OrderBy(person => person.Name)
            .ToListAsync(cancellationToken);
        return new(
            "hari",
            "pegawai punya hari yang masih perlu penjelasan",
            people.Count,
            "Atasan atau operator unit menjelaskan harinya; tanpa itu harinya tidak mengurangi apa pun.",
            null,
            [
                .. named.Select(person => new Blocker.One(
                    person.Name,
                    $"/meja/pegawai/{Uri.EscapeDataString(person.Number)}/{question.Month}"
                )),
            ]
        );
    }
}
