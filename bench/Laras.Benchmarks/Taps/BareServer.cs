using System.Text.Json;
using Laras.Web.Attendance.Taps.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Laras.Benchmarks.Taps;

/// <summary>
/// The ceiling: a minimal API that reads the same JSON and answers a small one by generated code; no session, no disk,
/// nothing else.
/// </summary>
internal static class BareServer
{
    /// <param name="isAlike">Whether its sockets are set as those of the program; else as everybody finds them.</param>
    public static Task RunAsync(int port, bool isAlike)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = isAlike);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, TapsJson.Default)
        );
        var app = builder.Build();
        app.MapPost("/api/clock-events", Answer);
        return app.RunAsync();
    }

    private static FileContentHttpResult Answer(TapsRequest sent) =>
        TypedResults.Bytes(
            JsonSerializer.SerializeToUtf8Bytes(
                new TapsResponse
                {
                    Token = "AAAAAAAAAAAAAAAAAAAAAA",
                    Receipts = [],
                    Batches = [],
                },
                TapsJson.Default.TapsResponse
            ),
            "application/json"
        );
}
