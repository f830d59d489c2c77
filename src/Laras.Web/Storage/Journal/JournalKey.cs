using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Storage.Journal;

/// <summary>A public key that the region signs its journal with. All but the first are certified by the one before.</summary>
public sealed class JournalKey
{
    /// <summary>The first 16 hex digits of SHA-256 over the public key.</summary>
    public required string Id { get; init; }

    /// <summary>From 1, in the order in which the keys came.</summary>
    public required int Number { get; init; }

    /// <summary>SubjectPublicKeyInfo of an ECDSA P-256 key.</summary>
    public required byte[] PublicKey { get; init; }

    public required DateTime MadeAtUtc { get; init; }

    /// <summary>The key that vouches for this one; null for the first, and when the key before was lost.</summary>
    public string? CertifiedBy { get; init; }

    /// <summary>The signature of that key, or of the key itself, over the canonical row of this one without this column.</summary>
    public byte[]? Certificate { get; init; }

    internal JournalKey With(byte[] certificate) =>
        new()
        {
            Id = Id,
            Number = Number,
            PublicKey = PublicKey,
            MadeAtUtc = MadeAtUtc,
            CertifiedBy = CertifiedBy,
            Certificate = certificate,
        };

    internal sealed class Mapping : IEntityTypeConfiguration<JournalKey>
    {
        public void Configure(EntityTypeBuilder<JournalKey> builder)
        {
            builder.ToTable("journal_keys");
            builder.HasIndex(key => key.Number).IsUnique();
        }
    }
}
