using Laras.Core;
using Laras.Core.Employees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Employees;

/// <summary>
/// Status and grade of a person from one day to another. Whoever never changed has no row: what stands with the person
/// holds for all time. The first change writes down what was before it.
/// </summary>
public sealed class EmploymentTerm
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required EmploymentKind Kind { get; init; }

    /// <summary>See <see cref="Employee.ContractKind"/>.</summary>
    public string? ContractKind { get; init; }

    public string? Grade { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EmploymentTerm>
    {
        public void Configure(EntityTypeBuilder<EmploymentTerm> builder)
        {
            builder.ToTable("employment_terms");
            builder.HasIndex(term => new { term.EmployeeId, term.From }).IsUnique();
            builder.Property(term => term.Kind).HasConversion<string>();
        }
    }
}
