using Laras.Web;
using Laras.Web.Storage;

if (CommandLine.IsCommand(args))
{
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        stop.Cancel();
    };
    return await CommandLine.RunAsync(args, Console.Out, Console.Error, TimeProvider.System, stop.Token);
}

var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
var store = DataStore.Choose(settings["data"], settings["postgres"]);
await using (var db = store.Open())
{
    await Migrator.MigrateAsync(db, TimeProvider.System, CancellationToken.None);
}

await LarasApp.Build(args, store).RunAsync();
return ExitCode.Good;
