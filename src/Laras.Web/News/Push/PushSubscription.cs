using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.News.Push;

/// <summary>One browser that wants to be woken for one person; it goes away when the browser or the person ends it.</summary>
public sealed class PushSubscription
{
    public required Guid Id { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The address at the browser's push service; whoever knows it may wake the browser, so it is a secret.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Public key of the browser, an uncompressed P-256 point, base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>Secret of the browser, 16 bytes, base64url.</summary>
    public required string Secret { get; init; }

    /// <summary>The visit in which the browser asked; when it ends, so does the waking.</summary>
    public Guid? SessionId { get; init; }

    public required DateTime AddedAtUtc { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PushSubscription>
    {
        public void Configure(EntityTypeBuilder<PushSubscription> builder)
        {
            builder.ToTable("push_subscriptions");
            builder.HasIndex(row => row.Endpoint).IsUnique();
            builder.HasIndex(row => row.EmployeeId);
        }
    }
}
