using System.Linq.Expressions;
using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Employees;

/// <summary>Answers the search box: people by name, number or place of work, a page at a time, within the viewer's reach.</summary>
public static class FindEmployees
{
    public const int PageSize = 50;
    public const int TextMax = 100;
    private const int WordsMax = 6;
    private const string Escape = "\\";

    /// <param name="Text">What was typed; every word must be found somewhere.</param>
    /// <param name="Opd">Code of an agency; its branches are meant too.</param>
    /// <param name="Lack">Only people who lack something that their month needs.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Request(string? Text, string? Opd, Lack Lack, int Page)
    {
        /// <summary>People whose contract or duty has ended, instead of those who are there.</summary>
        public bool Gone { get; init; }
    }

    /// <param name="EndsOn">Last day of duty, when one is known.</param>
    /// <param name="Superior">Who decides today, acting heads included.</param>
    public sealed record Row(
        EmployeeId Id,
        string Number,
        string Name,
        EmploymentKind Kind,
        string? ContractKind,
        string? Grade,
        DateOnly? EndsOn,
        string? Post,
        string? Unit,
        string? Superior
    );

    public sealed record Agency(string Code, string Name);

    public sealed record Response(IReadOnlyList<Row> Rows, int Total, int Page, IReadOnlyList<Agency> Agencies)
    {
        public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

        public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

        public int Last => Math.Min(Total, Page * PageSize);
    }

    public static async Task<Response> HandleAsync(
        Request request,
        LarasDb db,
        Reachable reachable,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reachable);

        var units = await db.Units.AsNoTracking().OrderBy(unit => unit.Name).ToListAsync(cancellationToken);
        var people = Narrow(
            request.Gone ? PersonAtWork.Gone(db, today) : PersonAtWork.Of(db, today),
            request,
            units,
            reachable
        );
        var total = await people.CountAsync(cancellationToken);
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await people
            .OrderBy(person => person.Employee.Name)
            .ThenBy(person => person.Employee.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(person => new Row(
                person.Employee.Id,
                person.Employee.Nip ?? person.Employee.LocalId ?? person.Employee.Id.ToString(),
                person.Employee.Name,
                person.Employee.Kind,
                person.Employee.ContractKind,
                person.Employee.Grade,
                person.Employee.EndsOn,
                person.Placement!.Post,
                person.Unit!.Name,
                null
            ))
            .ToListAsync(cancellationToken);
        var deciders = await FindDecider.ForManyAsync(db, [.. rows.Select(row => row.Id)], today, cancellationToken);
        return new(
            [.. rows.Select(row => row with { Superior = deciders[row.Id].Name })],
            total,
            page,
            [.. Agencies(units)]
        );
    }

    private static IQueryable<PersonAtWork> Narrow(
        IQueryable<PersonAtWork> people,
        Request request,
        List<Unit> units,
        Reachable reachable
    )
    {
        if (reachable.People is { } allowed)
        {
            people = people.Where(person => allowed.Contains(person.Employee.Id));
        }

        if (units.Find(unit => unit.Code == request.Opd) is { } agency)
        {
            var inside = Below(agency, units);
            people = people.Where(person => person.Unit != null && inside.Contains(person.Unit.Id));
        }

        foreach (var word in Words(request.Text))
        {
            people = people.Where(Matches(word));
        }

        return PersonAtWork.Lacking(people, request.Lack);
    }

    private static Expression<Func<PersonAtWork, bool>> Matches(string word)
    {
        // Both engines compare lower case with lower case; left alone, only one of them would ignore capitals.
        var start = Escaped(word) + "%";
        var anywhere = "%" + start;
        return person =>
            EF.Functions.Like(person.Employee.Name.ToLower(), anywhere, Escape)
            || EF.Functions.Like(person.Employee.Nip!, start, Escape)
            || EF.Functions.Like(person.Employee.LocalId!.ToLower(), start, Escape)
            || EF.Functions.Like(person.Placement!.Post.ToLower(), anywhere, Escape)
            || EF.Functions.Like(person.Unit!.Name.ToLower(), anywhere, Escape);
    }

    private static string Escaped(string word) =>
        word.Replace(Escape, Escape + Escape).Replace("%", Escape + "%").Replace("_", Escape + "_");

    /// <summary>A NIP is often typed as it is printed on cards, in groups; then it is one word.</summary>
    internal static IEnumerable<string> Words(string? text)
    {
        var typed = (text ?? "").Trim().ToLowerInvariant();
        typed = typed.Length > TextMax ? typed[..TextMax] : typed;
        return typed.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '.' or '-')
            ? new[] { string.Concat(typed.Where(char.IsAsciiDigit)) }.Where(digits => digits.Length > 0)
            : typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsMax);
    }

    private static HashSet<Guid> Below(Unit top, List<Unit> units)
    {
        var children = units.ToLookup(unit => unit.ParentId);
        var found = new HashSet<Guid> { top.Id };
        var waiting = new Queue<Guid>(found);
        while (waiting.TryDequeue(out var parent))
        {
            foreach (var child in children[parent].Where(child => found.Add(child.Id)))
            {
                waiting.Enqueue(child.Id);
            }
        }

        return found;
    }

    private static IEnumerable<Agency> Agencies(List<Unit> units) =>
        units.Where(unit => unit.ParentId == null).Select(unit => new Agency(unit.Code, unit.Name));
}
