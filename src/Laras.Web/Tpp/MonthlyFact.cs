using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp;

/// <summary>
/// A fact about one person and one month that the regulation needs and another system knows: a behaviour score,
/// validated minutes, a salary. A later row for the same name replaces an earlier one in effect, both stay.
/// </summary>
public sealed class MonthlyFact
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>202604.</summary>
    public required int MonthKey { get; init; }

    /// <summary>The fact's name in the regulation's vocabulary, <c>nilai_perilaku</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value as a regulation would write it, <c>92 persen</c>.</summary>
    public required string Value { get; init; }

    public required DateTime RecordedAtUtc { get; init; }
    public Guid? ImportId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MonthlyFact>
    {
        public void Configure(EntityTypeBuilder<MonthlyFact> builder)
        {
            builder.ToTable("monthly_facts");
            builder.HasIndex(fact => new
            {
                fact.MonthKey,
                fact.EmployeeId,
                fact.Name,
            });
        }
    }
}
