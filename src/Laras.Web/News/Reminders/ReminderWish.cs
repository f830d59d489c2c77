using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.News.Reminders;

/// <summary>Somebody wants to be reminded of Masuk and Pulang; nobody is who did not ask. It goes away when it is switched off.</summary>
public sealed class ReminderWish
{
    public required EmployeeId EmployeeId { get; init; }
    public required DateTime SinceUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReminderWish>
    {
        public void Configure(EntityTypeBuilder<ReminderWish> builder)
        {
            builder.ToTable("reminder_wishes");
            builder.HasKey(row => row.EmployeeId);
        }
    }
}
