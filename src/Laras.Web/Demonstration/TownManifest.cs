using System.Globalization;

namespace Laras.Web.Demonstration;

/// <summary>The list of a town's files in the order in which they must be brought in.</summary>
public static class TownManifest
{
    public const string FileName = "manifest.txt";

    private const char Divider = ';';

    /// <param name="Verb">The word after <c>laras impor</c>.</param>
    /// <param name="Rows">Rows without the header; for a machine, lines.</param>
    /// <param name="Format">How a machine writes, where its first rows alone do not tell; else empty.</param>
    public sealed record Line(string File, string Verb, int Rows, string Format = "");

    public static void Write(string folder, IEnumerable<Line> lines) =>
        File.WriteAllText(
            Path.Combine(folder, FileName),
            string.Concat(
                lines.Select(line =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{line.File}{Divider}{line.Verb}{Divider}{line.Rows}{Divider}{line.Format}\n"
                    )
                )
            )
        );

    public static IReadOnlyList<Line> Read(string folder) =>
        [
            .. File.ReadLines(Path.Combine(folder, FileName))
                .Select(text => text.Split(Divider))
                .Select(parts => new Line(
                    parts[0],
                    parts[1],
                    int.Parse(parts[2], CultureInfo.InvariantCulture),
                    parts[3]
                )),
        ];
}
