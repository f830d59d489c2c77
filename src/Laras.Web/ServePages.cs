using Laras.Web.Access;
using Laras.Web.Access.Safety;
using Laras.Web.Demonstration;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;

namespace Laras.Web;

/// <summary>
/// The program without a verb: opens the data, fills an empty database with the demonstration town unless
/// <c>--kota tidak</c>, and serves the pages until it is told to stop.
/// </summary>
public static class ServePages
{
    private const string TownSetting = "kota";
    private const string No = "tidak";

    public static async Task<int> RunAsync(
        string[] arguments,
        int townEmployees,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(errors);
        var settings = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        var store = DataStore.Choose(settings["data"], settings["postgres"]);
        try
        {
            await MigrateAsync(store, cancellationToken);
            var time = TimeProvider.System;
            var problems = await SafeToServe.CheckAsync(store, settings, Region.Read(store), time, cancellationToken);
            if (problems.Count > 0)
            {
                string[] told = [.. problems, "Laras belum dibuka. Betulkan yang di atas, lalu jalankan lagi."];
                errors.WriteLine(string.Join(Environment.NewLine, told));
                return ExitCode.WrongCall;
            }

            return await OpenAsync(store, settings, townEmployees, output, cancellationToken)
                ? await ServeAsync(store, arguments, output, cancellationToken)
                : ExitCode.WrongCall;
        }
        catch (Exception broken) when (Trouble.InWords(broken) is { Count: > 0 } sentences)
        {
            errors.WriteLine(string.Join(Environment.NewLine, sentences));
            return ExitCode.WrongCall;
        }
    }

    private static async Task MigrateAsync(DataStore store, CancellationToken cancellationToken)
    {
        await using var db = store.Open();
        await Migrator.MigrateAsync(db, TimeProvider.System, cancellationToken);
    }

    private static async Task<bool> OpenAsync(
        DataStore store,
        IConfiguration settings,
        int townEmployees,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var library = RegulationLibrary.Find(settings[RegulationLibrary.Setting]);
        // A town that could not be shown on a network is not made there either.
        return settings[TownSetting] == No
            || !DemonstrationFence.IsInside(ListeningAddresses.Of(settings))
            || await OpenTown.WhenEmptyAsync(store, library, townEmployees, output, cancellationToken);
    }

    private static async Task<int> ServeAsync(
        DataStore store,
        string[] arguments,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        await using var app = LarasApp.Build(arguments, store);
        await app.StartAsync(cancellationToken);
        var address = string.Join(", ", app.Urls);
        await OpenTown.TellDoorAsync(store, Region.Read(store), address, output, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Good;
    }
}
