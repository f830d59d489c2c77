using Laras.Web;
using Laras.Web.Demonstration;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;

using var stop = new CancellationTokenSource();
if (CommandLine.IsCommand(args))
{
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        stop.Cancel();
    };
    return await CommandLine.RunAsync(args, Console.Out, Console.Error, TimeProvider.System, stop.Token);
}

var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
var store = DataStore.Choose(settings["data"], settings["postgres"]);
try
{
    await using var db = store.Open();
    await Migrator.MigrateAsync(db, TimeProvider.System, stop.Token);
}
catch (Exception broken) when (Trouble.InWords(broken) is { Count: > 0 } sentences)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, sentences));
    return ExitCode.WrongCall;
}

var wantsTown = settings["kota"] != "tidak";
if (
    wantsTown
    && !await OpenTown.WhenEmptyAsync(
        store,
        RegulationLibrary.Find(settings[RegulationLibrary.Setting]),
        Console.Out,
        stop.Token
    )
)
{
    return ExitCode.WrongCall;
}

var app = LarasApp.Build(args, store);
await app.StartAsync();
await OpenTown.TellDoorAsync(store, Region.Read(store), string.Join(", ", app.Urls), Console.Out, stop.Token);
await app.WaitForShutdownAsync();
return ExitCode.Good;
