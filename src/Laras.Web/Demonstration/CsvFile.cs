using System.Text;

namespace Laras.Web.Demonstration;

/// <summary>
/// A file of the import contract, written row by row and counted; a long one goes on in a next file.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    /// <summary>Below what one import takes in, see <see cref="Imports.Table.RowsMax"/>.</summary>
    private const int RowsPerFile = 150_000;

    private const char Divider = ';';

    private readonly string folder;
    private readonly string name;
    private readonly string header;
    private readonly List<(string File, int Rows)> full = [];
    private StreamWriter writer;
    private int rows;

    public CsvFile(string folder, string name, params ReadOnlySpan<string> columns)
    {
        this.folder = folder;
        this.name = name;
        header = string.Join(Divider, columns);
        writer = Open();
    }

    /// <summary><c>jadwal.csv</c>, then <c>jadwal-2.csv</c>.</summary>
    private string CurrentFile => full.Count == 0 ? $"{name}.csv" : $"{name}-{full.Count + 1}.csv";

    public void Add(params ReadOnlySpan<string> fields)
    {
        if (rows == RowsPerFile)
        {
            writer.Dispose();
            full.Add((CurrentFile, rows));
            rows = 0;
            writer = Open();
        }

        writer.WriteLine(string.Join(Divider, fields));
        rows++;
    }

    public IEnumerable<TownManifest.Line> Written(string verb) =>
        full.Append((CurrentFile, rows)).Select(part => new TownManifest.Line(part.Item1, verb, part.Item2)).ToArray();

    public void Dispose() => writer.Dispose();

    private StreamWriter Open()
    {
        var file = new StreamWriter(Path.Combine(folder, CurrentFile), append: false, new UTF8Encoding(false))
        {
            NewLine = "\n",
        };
        file.WriteLine(header);
        return file;
    }
}
