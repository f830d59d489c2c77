using Laras.Core;
using Laras.Core.Employees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Employees;

/// <summary>A person who works for the region, of whatever status. ASN carry a NIP, others a local ID.</summary>
public sealed class Employee
{
    public required EmployeeId Id { get; init; }

    /// <summary>18 digits, unique; null for contract staff.</summary>
    public string? Nip { get; set; }

    /// <summary>The region's own number for people without NIP, unique.</summary>
    public string? LocalId { get; set; }

    /// <summary>The name with its titles, as printed on a slip.</summary>
    public required string Name { get; set; }

    public DateOnly? BirthDate { get; set; }
    public Sex? Sex { get; set; }
    public required EmploymentKind Kind { get; set; }

    /// <summary><c>III/d</c> for PNS, <c>IX</c> for PPPK; null where there is none.</summary>
    public string? Grade { get; set; }

    /// <summary>The sort of contract of people outside ASN in the word of the region, <c>thl</c>; null for all others.</summary>
    public string? ContractKind { get; set; }

    /// <summary>A keyed hash of the NIK, to find the same person twice; the NIK itself is kept nowhere.</summary>
    public string? NikHash { get; set; }

    /// <summary>First day of duty: the CPNS date or the beginning of the contract.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>Last day of duty: pension, transfer out or end of contract.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>The number a URL and a search use: the NIP, else the local ID.</summary>
    public string Number => Nip ?? LocalId ?? Id.ToString();

    internal sealed class Mapping : IEntityTypeConfiguration<Employee>
    {
        public void Configure(EntityTypeBuilder<Employee> builder)
        {
            builder.ToTable("employees");
            builder.Ignore(employee => employee.Number);
            builder.HasIndex(employee => employee.Nip).IsUnique();
            builder.HasIndex(employee => employee.LocalId).IsUnique();
            builder.HasIndex(employee => employee.NikHash).IsUnique();
            builder.HasIndex(employee => employee.Name);
            builder.Property(employee => employee.Kind).HasConversion<string>();
            builder.Property(employee => employee.Sex).HasConversion<string>();
        }
    }
}
