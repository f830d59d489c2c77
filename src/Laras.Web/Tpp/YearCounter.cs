using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp;

/// <summary>How far a yearly counter of the regulation stood at the end of a month, for the months that follow.</summary>
public sealed class YearCounter
{
    public required Guid RunId { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required int MonthKey { get; init; }
    public required string Name { get; init; }
    public required decimal Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<YearCounter>
    {
        public void Configure(EntityTypeBuilder<YearCounter> builder)
        {
            builder.ToTable("year_counters");
            builder.HasKey(counter => new
            {
                counter.RunId,
                counter.EmployeeId,
                counter.Name,
            });
            builder.HasIndex(counter => new { counter.EmployeeId, counter.MonthKey });
        }
    }
}
