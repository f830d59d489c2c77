using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.News;

/// <summary>Kabar: one thing that a person should know, in a title and a sentence. It says again what another row says; that row counts.</summary>
public sealed class NewsItem
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The row it tells about: told once to each person.</summary>
    public required Guid SourceId { get; init; }

    public required NewsKind Kind { get; init; }
    public required string Title { get; init; }
    public required string Sentence { get; init; }

    /// <summary>The screen of the phone on which it goes on.</summary>
    public required string Href { get; init; }

    public required DateTime AtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<NewsItem>
    {
        public void Configure(EntityTypeBuilder<NewsItem> builder)
        {
            builder.ToTable("news_items");
            builder.HasIndex(item => new { item.EmployeeId, item.SourceId }).IsUnique();
            builder.HasIndex(item => new { item.EmployeeId, item.AtUtc });
            builder.Property(item => item.Kind).HasConversion<string>();
        }
    }
}

/// <summary>What a notice is about, for its drawing and for whether it may be silenced.</summary>
public enum NewsKind
{
    /// <summary>A superior asks; these are never silenced.</summary>
    Question,

    /// <summary>A day was given back, approved after doubts, or a decision taken back.</summary>
    Decision,
    Correction,
    Answer,
    Slip,

    /// <summary>A day that waited too long went one step up.</summary>
    Raised,

    /// <summary>Masuk or Pulang may be forgotten; only for whoever asked for it.</summary>
    Reminder,
}
