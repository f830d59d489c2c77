using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Storage;

/// <summary>A named value of the region: its name, its zone, whether it is the demonstration town.</summary>
public sealed class Setting
{
    public required string Name { get; init; }
    public required string Value { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Setting>
    {
        public void Configure(EntityTypeBuilder<Setting> builder)
        {
            builder.ToTable("settings");
            builder.HasKey(setting => setting.Name);
        }
    }
}
