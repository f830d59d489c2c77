using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Places;

/// <summary>
/// A place of another unit where one person works too, by a letter: the second school of a teacher. The newest row about
/// a person and a place counts. Never edited, never deleted.
/// </summary>
public sealed class PersonPlace
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }
    public required Guid PlaceId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public required string Letter { get; init; }
    public required EmployeeId WrittenById { get; init; }
    public required string WrittenBy { get; init; }
    public required DateTime WrittenAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PersonPlace>
    {
        public void Configure(EntityTypeBuilder<PersonPlace> builder)
        {
            builder.ToTable("person_places");
            builder.HasIndex(stay => stay.EmployeeId);
            builder.HasIndex(stay => stay.PlaceId);
        }
    }
}
