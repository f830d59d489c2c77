using System.Text.Json;
using Laras.Web.Attendance.Taps.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Laras.Benchmarks.Taps;

/// <summary>The ceiling: reads the same JSON and answers a small one; no session, no disk, nothing else.</summary>
internal static class BareServer
{
    public static Task RunAsync(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        var app = builder.Build();
        app.Run(AnswerAsync);
        return app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var sent = await JsonSerializer.DeserializeAsync(
            context.Request.BodyReader,
            TapsJson.Default.TapsRequest,
            context.RequestAborted
        );
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new TapsResponse
            {
                ServerTime = sent!.Events.Count,
                Token = "AAAAAAAAAAAAAAAAAAAAAA",
                Receipts = [],
                Batches = [],
            },
            TapsJson.Default.TapsResponse
        );
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
