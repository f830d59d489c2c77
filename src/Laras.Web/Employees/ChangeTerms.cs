using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Imports;

namespace Laras.Web.Employees;

/// <summary>
/// Dates every change of status and grade, so that a month that was worked on old terms is still paid on them. A change
/// begins on the day that the file names, else on the day it is brought in.
/// </summary>
internal sealed class ChangeTerms(ImportBatch batch, Dictionary<EmployeeId, EmploymentTerm> latest)
{
    public readonly record struct Terms(EmploymentKind Kind, string? ContractKind, string? Grade)
    {
        public static Terms Of(Employee employee) => new(employee.Kind, employee.ContractKind, employee.Grade);
    }

    /// <summary>The first terms of a newcomer are only dated when the file says since when.</summary>
    public void Begin(Employee employee, DateOnly? from)
    {
        if (from is { } day)
        {
            Add(employee.Id, Terms.Of(employee), day);
        }
    }

    /// <summary>Call before the person is changed. True when something was written down.</summary>
    public bool Change(Employee employee, Terms wanted, DateOnly? from, DateOnly today)
    {
        var was = Terms.Of(employee);
        var term = latest.GetValueOrDefault(employee.Id);
        if (wanted == was)
        {
            if (term is not null || from is null)
            {
                return false;
            }

            Add(employee.Id, wanted, from.Value);
            return true;
        }

        var start = from ?? today;
        var completes = was.Grade is null && wanted == was with { Grade = wanted.Grade };
        if (term is not null && (completes || start <= term.From))
        {
            return batch.Write(
                term,
                new
                {
                    wanted.Kind,
                    wanted.ContractKind,
                    wanted.Grade,
                }
            );
        }

        if (completes)
        {
            return false;
        }

        if (term is not null)
        {
            batch.Write(term, new { To = (DateOnly?)start.AddDays(-1) });
        }
        else if ((employee.StartedOn ?? DateOnly.MinValue) < start)
        {
            batch.Db.Add(Term(employee.Id, was, Beginning(employee, start), start.AddDays(-1)));
        }

        Add(employee.Id, wanted, start);
        return true;
    }

    private static DateOnly Beginning(Employee employee, DateOnly change) =>
        employee.StartedOn is { } started && started < change ? started : change.AddDays(-1);

    private void Add(EmployeeId employee, Terms terms, DateOnly from)
    {
        var term = Term(employee, terms, from, null);
        batch.Db.Add(term);
        latest[employee] = term;
    }

    private static EmploymentTerm Term(EmployeeId employee, Terms terms, DateOnly from, DateOnly? to) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = employee,
            Kind = terms.Kind,
            ContractKind = terms.ContractKind,
            Grade = terms.Grade,
            From = from,
            To = to,
        };
}
