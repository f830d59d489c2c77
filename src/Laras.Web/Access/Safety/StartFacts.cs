using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Access.Safety;

/// <summary>Everything that decides whether it is safe to open the door, gathered before it is opened.</summary>
public sealed record StartFacts
{
    public required string Urls { get; init; }

    /// <summary>What <c>--di-balik-proksi</c> says; null when it was not said.</summary>
    public required string? Proxies { get; init; }
    public required bool IsDemonstration { get; init; }

    /// <summary>A sentence for each file or folder that others on this machine can open.</summary>
    public required IReadOnlyList<string> OpenToOthers { get; init; }

    /// <summary>The kind of file system under the data, as the operating system calls it; empty when the data is elsewhere.</summary>
    public required string FileSystem { get; init; }

    /// <summary>The connection with its password was written on the command line, where everybody on the machine reads it.</summary>
    public required bool PasswordOnCommandLine { get; init; }

    /// <summary>Defects are shown with their inside, as programmers want it.</summary>
    public required bool ShowsDefects { get; init; }

    public required ServerFacts? Server { get; init; }

    /// <param name="settings">The command line.</param>
    public static async Task<StartFacts> GatherAsync(
        DataStore store,
        IConfiguration settings,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(region);
        // What the web server itself will read, with the command line above the environment.
        var effective = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddConfiguration(settings)
            .Build();
        return new()
        {
            Urls = ListeningAddresses.Of(effective),
            Proxies = effective[TrustedProxies.Setting],
            IsDemonstration = region.IsDemonstration,
            OpenToOthers = ClosedPlaces.Problems(SecretFile.FolderOf(store)),
            FileSystem = store is DataStore.Folder folder ? ClosedPlaces.FileSystemOf(folder.Path) : "",
            PasswordOnCommandLine =
                settings["postgres"]?.Contains("password", StringComparison.OrdinalIgnoreCase) ?? false,
            ShowsDefects = effective["environment"] == Environments.Development,
            Server = await ServerFacts.AskAsync(store, time, cancellationToken),
        };
    }
}
