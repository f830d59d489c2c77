using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.News;

/// <summary>Up to when a person has read the notices.</summary>
public sealed class NewsSeen
{
    public required EmployeeId EmployeeId { get; init; }
    public required DateTime UpToUtc { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NewsSeen>
    {
        public void Configure(EntityTypeBuilder<NewsSeen> builder)
        {
            builder.ToTable("news_seen");
            builder.HasKey(row => row.EmployeeId);
        }
    }
}
