using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Audit.Views;

/// <summary>
/// Somebody opened another person's record. The person it is about may read it. One row for each viewer, subject, page
/// and hour; never edited, never deleted.
/// </summary>
public sealed class RecordView
{
    private const string HourFormat = "yyyyMMddHH";

    private RecordView() { }

    /// <summary>Made from viewer, subject, page and hour, so that the same look is stored once.</summary>
    public Guid Id { get; private init; }
    public EmployeeId ViewerId { get; private init; }

    /// <summary>The viewer's name on that day.</summary>
    public string Viewer { get; private init; } = "";

    /// <summary>The roles held in that moment, in words: <c>Bagian Organisasi</c>.</summary>
    public string Roles { get; private init; } = "";
    public EmployeeId SubjectId { get; private init; }

    /// <summary>What was opened, in words that go on after the viewer's name: <c>membuka slip April 2026</c>.</summary>
    public string Page { get; private init; } = "";
    public DateTime AtUtc { get; private init; }

    /// <summary>Why, when the page asked for it.</summary>
    public string? Purpose { get; private init; }

    public static RecordView Of(Access.Viewer viewer, EmployeeId subject, string page, DateTime atUtc)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var hour = atUtc.ToString(HourFormat, System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Id = ContentId.Of($"{viewer.Id}|{subject}|{page}|{hour}"),
            ViewerId = viewer.Id,
            Viewer = viewer.Name,
            Roles = PageWords.RolesOf(viewer),
            SubjectId = subject,
            Page = page,
            AtUtc = atUtc,
        };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<RecordView>
    {
        public void Configure(EntityTypeBuilder<RecordView> builder)
        {
            builder.ToTable("record_views");
            builder.HasIndex(view => new { view.SubjectId, view.AtUtc });
            builder.HasIndex(view => new { view.ViewerId, view.AtUtc });
        }
    }
}
