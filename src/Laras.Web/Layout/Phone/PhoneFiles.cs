using Microsoft.Extensions.FileProviders;

namespace Laras.Web.Layout.Phone;

/// <summary>
/// Which file of the phone app answers an address below <c>/saku</c>: the file itself, the shell for an address of a
/// screen, or nothing. A script that is gone is never answered with a page: the browser would run it.
/// </summary>
public sealed class PhoneFiles(IFileProvider files)
{
    public const string Shell = "/index.html";
    public const string Root = "/saku";
    public const string Home = Root + "/hadir";

    /// <summary>Where the first day goes on after the card.</summary>
    public const string FirstDay = Root + "/mulai";

    /// <summary>The app of the kiosk, built beside the phone's and served alike.</summary>
    public const string KioskRoot = "/kios";

    /// <summary>Their names change with their content.</summary>
    private const string Hashed = "/assets/";

    private const int YearInSeconds = 31_536_000;

    private static readonly (string Coding, string Ending)[] Packed = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>The app as it lies beside the program; without it there is nothing at any address.</summary>
    public static PhoneFiles Beside(IWebHostEnvironment environment, string root = Root)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(root);
        var folder = Path.Combine(environment.WebRootPath ?? "", root.TrimStart('/'));
        return new(Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider());
    }

    public IFileProvider Provider => files;

    /// <summary>Whether the app was built on this machine at all.</summary>
    public bool IsBuilt => Exists(Shell);

    /// <param name="Name">The address below <c>/saku</c> of what is meant.</param>
    /// <param name="Stored">The file that is sent, which may be the packed one.</param>
    /// <param name="Coding">How it is packed; null when it is not.</param>
    public sealed record Choice(string Name, string Stored, string? Coding);

    /// <summary>Null when there is nothing at this address.</summary>
    public Choice? Choose(string path, string acceptedCodings)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(acceptedCodings);
        var name =
            Exists(path) ? path
            : IsScreen(path) ? Shell
            : null;
        if (name is null || !Exists(name))
        {
            return null;
        }

        var accepted = acceptedCodings
            .Split(',')
            .Where(word => !word.Replace(" ", "", StringComparison.Ordinal).EndsWith(";q=0", StringComparison.Ordinal))
            .Select(word => word.Split(';')[0].Trim())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (coding, ending) = Packed.FirstOrDefault(each =>
            accepted.Contains(each.Coding) && Exists(name + each.Ending)
        );
        return new(name, name + ending, coding);
    }

    /// <summary>Content-named files stay for ever; the shell and the worker are asked for each time, so that an update arrives.</summary>
    public static string KeptFor(string name) =>
        name.StartsWith(Hashed, StringComparison.Ordinal) ? $"public, max-age={YearInSeconds}, immutable" : "no-cache";

    private static bool IsScreen(string path) =>
        !path.StartsWith(Hashed, StringComparison.Ordinal) && !path[(path.LastIndexOf('/') + 1)..].Contains('.');

    private bool Exists(string path) =>
        path.Length > 1 && files.GetFileInfo(path) is { Exists: true, IsDirectory: false };
}
