using System.Text;

namespace Laras.Web.Demonstration;

/// <summary>A file of the import contract, written row by row and counted.</summary>
internal sealed class CsvFile : IDisposable
{
    private const char Divider = ';';

    private readonly StreamWriter writer;

    public CsvFile(string folder, string name, params ReadOnlySpan<string> columns)
    {
        Name = name;
        writer = new(Path.Combine(folder, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(string.Join(Divider, columns));
    }

    public string Name { get; }

    public int Rows { get; private set; }

    public void Add(params ReadOnlySpan<string> fields)
    {
        writer.WriteLine(string.Join(Divider, fields));
        Rows++;
    }

    public void Dispose() => writer.Dispose();
}
