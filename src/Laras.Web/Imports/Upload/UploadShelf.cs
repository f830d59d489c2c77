using System.Diagnostics.CodeAnalysis;
using Laras.Core;

namespace Laras.Web.Imports.Upload;

/// <summary>
/// Holds a chosen file between its preview and the word of the person who chose it: exactly those bytes come in, only
/// for that person, and what nobody asks for again is forgotten.
/// </summary>
public sealed class UploadShelf(TimeProvider time)
{
    public const int MinutesKept = 60;
    public const int FilesPerPersonMax = 3;
    public const long BytesMax = 256L * 1024 * 1024;

    private readonly Lock turn = new();
    private readonly List<Kept> files = [];

    private sealed record Kept(EmployeeId Person, string Kind, ImportSource Source, DateTimeOffset At);

    public void Keep(EmployeeId person, string kind, ImportSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        lock (turn)
        {
            ForgetOld();
            files.RemoveAll(file => IsMeant(file, person, kind, source.Sha256));
            var own = files.Where(file => file.Person == person).ToList();
            foreach (var oldest in own.Take(own.Count - FilesPerPersonMax + 1))
            {
                files.Remove(oldest);
            }

            while (
                files.Count > 0 && files.Sum(file => file.Source.Content.LongLength) + source.Content.Length > BytesMax
            )
            {
                files.RemoveAt(0);
            }

            files.Add(new(person, kind, source, time.GetUtcNow()));
        }
    }

    /// <summary>False for a file that was never chosen, was chosen by somebody else or for another kind, or is forgotten.</summary>
    public bool TryFind(EmployeeId person, string kind, string sha256, [NotNullWhen(true)] out ImportSource? source)
    {
        lock (turn)
        {
            ForgetOld();
            source = files.Find(file => IsMeant(file, person, kind, sha256))?.Source;
            return source is not null;
        }
    }

    private void ForgetOld()
    {
        var oldest = time.GetUtcNow().AddMinutes(-MinutesKept);
        files.RemoveAll(file => file.At <= oldest);
    }

    private static bool IsMeant(Kept file, EmployeeId person, string kind, string sha256) =>
        file.Person == person && file.Kind == kind && file.Source.Sha256 == sha256;
}
