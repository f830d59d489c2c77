using Laras.Web;
using Laras.Web.Demonstration;

using var stop = new CancellationTokenSource();
if (!CommandLine.IsCommand(args))
{
    return await ServePages.RunAsync(args, TownGenerator.UsualEmployees, Console.Out, Console.Error, stop.Token);
}

Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await CommandLine.RunAsync(args, Console.Out, Console.Error, TimeProvider.System, stop.Token);
