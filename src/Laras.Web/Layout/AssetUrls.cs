using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Laras.Web.Layout;

/// <summary>
/// Addresses of the page's own files with a mark of their content, so that a browser may keep them for ever
/// and still sees a new version at once.
/// </summary>
public sealed class AssetUrls(IWebHostEnvironment environment)
{
    /// <summary>The style sheet asks for it by this name, so it carries no mark.</summary>
    public const string Typeface = "/huruf/plus-jakarta-sans-latin-wght-normal.woff2";

    private const int MarkLength = 12;

    public string Stylesheet { get; } = Marked(environment.WebRootFileProvider, "laras.css");

    /// <summary>What single pages need, after what all of them share.</summary>
    public string PageStyles { get; } = Marked(environment.WebRootFileProvider, "halaman.css");

    public string Script { get; } = Marked(environment.WebRootFileProvider, "meja.js");
    public string DeviceScript { get; } = Marked(environment.WebRootFileProvider, "perangkat.js");
    public string PasskeyScript { get; } = Marked(environment.WebRootFileProvider, "kunci.js");
    public string PlanScript { get; } = Marked(environment.WebRootFileProvider, "tempat.js");
    public string Mark { get; } = Marked(environment.WebRootFileProvider, "laras.svg");

    private static string Marked(IFileProvider files, string name)
    {
        using var content = files.GetFileInfo(name).CreateReadStream();
        return $"/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..MarkLength]}";
    }
}
