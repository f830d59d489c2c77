using Laras.Core.Regulations;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Laras.Web.Regulations;

/// <summary>
/// Reads YAML text into source nodes with their places. Anchors, tags and several documents in a file are refused:
/// a regulation says everything where it stands.
/// </summary>
public static class YamlSource
{
    public const int FileLengthMax = 512 * 1024;
    private const int DepthMax = 20;

    private const string Unreadable =
        "Susunan berkas tidak terbaca di sini. Periksa spasi di awal baris, titik dua, kurung dan tanda kutip.";

    /// <summary>The content of one file, or null after its problem was reported.</summary>
    public static SourceFile? Read(string name, string text, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        if (text.Length > FileLengthMax)
        {
            problems.Add(new(name, 1, 1), $"Berkas ini lebih besar dari {FileLengthMax / 1024} KB. Bagi menurut bab.");
            return null;
        }

        var parser = new Parser(new StringReader(text));
        var lines = text.Split('\n');
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(new(name, 1, 1), "Berkas ini kosong.");
                return null;
            }

            if (Node(parser, new(name, lines), 0) is SourceMap map)
            {
                parser.Consume<DocumentEnd>();
                parser.Consume<StreamEnd>();
                return new(name, map);
            }

            problems.Add(new(name, 1, 1), "Berkas ini harus berisi kunci dan isi, misalnya \"nilai:\".");
        }
        catch (YamlException exception)
        {
            problems.Add(At(name, exception.Start), Unreadable);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser of the package stumbles over some texts itself; the last thing it understood is where.
            problems.Add(At(name, parser.Current?.End ?? Mark.Empty), Unreadable);
        }

        return null;
    }

    private static SourcePlace At(string file, Mark mark) =>
        new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static SourceNode Node(Parser parser, Written file, int depth)
    {
        if (depth > DepthMax)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "Too deep.");
        }

        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || node is { Tag.IsEmpty: false }))
        {
            throw new YamlException(node.Start, node.End, "Anchors and tags say something elsewhere.");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Text(scalar, file);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<SourceNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser, file, depth + 1));
            }

            return new SourceList(items, Place(list, file));
        }

        if (!parser.TryConsume<MappingStart>(out var map))
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "Unexpected node.");
        }

        var entries = new List<SourceEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            entries.Add(new(Text(parser.Consume<Scalar>(), file), Node(parser, file, depth + 1)));
        }

        return new SourceMap(entries, Place(map, file));
    }

    private static SourceText Text(Scalar scalar, Written file)
    {
        var place = Place(scalar, file);
        // Columns inside a quoted formula are counted from its first letter.
        return new(
            scalar.Value,
            place with
            {
                Column = place.Column + (IsQuoted(scalar) ? 1 : 0),
                Lines = LinesOf(scalar, file),
            }
        );
    }

    private static bool IsQuoted(Scalar scalar) => scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted;

    /// <summary>Between the lines of a longer text YAML leaves only white space, so each is found behind the one before.</summary>
    private static List<SourceLine> LinesOf(Scalar scalar, Written file)
    {
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var (first, last) = ((int)scalar.Start.Line, Math.Min((int)scalar.End.Line, file.Lines.Length));
        var lines = new List<SourceLine>();
        var offset = 0;
        for (var line = isBlock ? first + 1 : first; first < last && line <= last; line++)
        {
            var raw = file.Lines[line - 1];
            var start = line > first ? raw.Length - raw.TrimStart().Length : Start(scalar);
            while (offset < scalar.Value.Length && char.IsWhiteSpace(scalar.Value[offset]))
            {
                offset++;
            }

            var length = raw[Math.Min(start, raw.Length)..].TrimEnd().Length;
            if (offset == scalar.Value.Length || length == 0)
            {
                continue;
            }

            lines.Add(new(offset, line, start + 1));
            offset = Math.Min(offset + length, scalar.Value.Length);
        }

        return lines;
    }

    private static int Start(Scalar scalar) => (int)scalar.Start.Column - (IsQuoted(scalar) ? 0 : 1);

    private static SourcePlace Place(ParsingEvent parsed, Written file) =>
        new(file.Name, (int)parsed.Start.Line, (int)parsed.Start.Column);

    /// <summary>One file: its name and the lines it is written in.</summary>
    private sealed record Written(string Name, string[] Lines);
}
