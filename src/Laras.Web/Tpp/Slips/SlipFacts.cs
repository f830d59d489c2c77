using System.IO.Compression;
using System.Text;
using Laras.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Laras.Web.Tpp.Slips;

/// <summary>
/// The facts that one slip was computed from, word for word the text of which <see cref="Slip.InputHash"/> is the hash.
/// So a slip opens for ever as it was, whatever was corrected, mapped or moved since. Never edited.
/// </summary>
public sealed class SlipFacts
{
    public required Guid RunId { get; init; }
    public required EmployeeId EmployeeId { get; init; }

    /// <summary>The text, deflated: some hundred bytes instead of some thousand.</summary>
    public required byte[] Packed { get; init; }

    public static byte[] Pack(ReadOnlySpan<byte> text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            deflate.Write(text);
        }

        return packed.ToArray();
    }

    public string Text()
    {
        using var deflate = new DeflateStream(new MemoryStream(Packed), CompressionMode.Decompress);
        using var reader = new StreamReader(deflate, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SlipFacts>
    {
        public void Configure(EntityTypeBuilder<SlipFacts> builder)
        {
            builder.ToTable("slip_facts");
            builder.HasKey(facts => new { facts.RunId, facts.EmployeeId });
        }
    }
}
