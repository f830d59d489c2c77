using Laras.Core;
using Laras.Core.Tpp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp.Periods;

/// <summary>One step of a month from state to state: who took it, and what the figures were at that moment. Never edited.</summary>
public sealed class MonthTransition
{
    public required Guid Id { get; init; }
    public required int MonthKey { get; init; }

    /// <summary>The how-manieth step of the month, from 1; of two steps at once only one can have it.</summary>
    public required int Number { get; init; }
    public required PeriodState From { get; init; }
    public required PeriodState To { get; init; }
    public required EmployeeId ById { get; init; }
    public required string By { get; init; }

    /// <summary>The second person, where a step needs two.</summary>
    public EmployeeId? SecondId { get; init; }
    public required DateTime AtUtc { get; init; }

    /// <summary>Why, in the words of who took the step; required for opening again.</summary>
    public string? Reason { get; init; }

    /// <summary>What still blocked the lock and was set aside, as JSON; null when nothing did.</summary>
    public string? Notes { get; init; }

    /// <summary>The run whose slips this step is about.</summary>
    public Guid? RunId { get; init; }

    /// <summary>Hex SHA-256 over the input hashes of all slips of the run.</summary>
    public string? InputHash { get; init; }

    public string? RegulationHash { get; init; }

    /// <summary>Hex SHA-256 over all slips of the run.</summary>
    public string? ResultHash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MonthTransition>
    {
        public void Configure(EntityTypeBuilder<MonthTransition> builder)
        {
            builder.ToTable("month_transitions");
            builder.HasIndex(step => step.MonthKey);
            builder.HasIndex(step => new { step.MonthKey, step.Number }).IsUnique();
            builder.Property(step => step.From).HasConversion<string>();
            builder.Property(step => step.To).HasConversion<string>();
        }
    }
}
