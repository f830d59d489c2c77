using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.DecidersOnDay;

/// <summary>Who decides for a person on a day, and why. Everything that asks for a superior asks here.</summary>
public static class FindDecider
{
    /// <param name="Name">The name of who decides; null when nobody does.</param>
    /// <param name="Why">The way to the answer in sentences.</param>
    public sealed record Answer(EmployeeId? Id, string? Name, string Why);

    public static async Task<Answer> ForAsync(
        LarasDb db,
        EmployeeId employeeId,
        DateOnly date,
        CancellationToken cancellationToken
    ) => (await ForManyAsync(db, [employeeId], date, cancellationToken))[employeeId];

    /// <summary>The same for a page of people, for little more than one would cost.</summary>
    public static async Task<IReadOnlyDictionary<EmployeeId, Answer>> ForManyAsync(
        LarasDb db,
        IReadOnlyCollection<EmployeeId> people,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(people);
        var chart = await LoadChart.AboveAsync(db, date, people, cancellationToken);
        return await InWordsAsync(db, people, chart, cancellationToken);
    }

    internal static async Task<IReadOnlyDictionary<EmployeeId, Answer>> InWordsAsync(
        LarasDb db,
        IEnumerable<EmployeeId> people,
        ChartOfDay chart,
        CancellationToken cancellationToken
    )
    {
        var answers = people.Distinct().ToDictionary(person => person, person => Deciders.Of(person, chart));
        var meant = answers.Values.SelectMany(answer => answer.Reasons.SelectMany(PeopleIn)).Distinct().ToList();
        var names = await db
            .Employees.Where(person => meant.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return answers.ToDictionary(
            pair => pair.Key,
            pair => new Answer(
                pair.Value.Decider,
                pair.Value.Decider is { } decider ? names[decider] : null,
                ReasonText.InWords(pair.Value.Reasons, person => names[person])
            )
        );
    }

    private static IEnumerable<EmployeeId> PeopleIn(Reason reason) =>
        reason switch
        {
            Reason.StandsIn { Acting: var acting } => acting.Replaced is { } replaced
                ? [acting.Person, replaced]
                : [acting.Person],
            Reason.Holds holds => [holds.Holder],
            Reason.HimselfAbove { Replaced: { } replaced } => [replaced],
            Reason.Named named => [named.Superior],
            Reason.Left left => [left.Superior],
            _ => [],
        };
}
