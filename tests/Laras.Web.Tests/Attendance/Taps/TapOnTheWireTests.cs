using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Laras.Web.Tests.Attendance.Taps;

/// <summary>Bytes on an open connection, without those of TLS.</summary>
public sealed class TapOnTheWireTests
{
    /// <summary>Without the headers that a browser adds to HTTP/1.1; over HTTP/2 an open connection repeats none of them.</summary>
    private const int UpMax = 540;

    private const int DownMax = 400;

    /// <summary>Both bodies and what HTTP/2 and TLS put around them.</summary>
    private const int BodiesMax = 620;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tap_and_its_receipt_are_short()
    {
        await using var desk = await RunningDesk.StartAsync();
        var session = await SessionAsync(desk);
        using var phone = new TestPhone(desk.Town.Teacher.Id, 1_777_847_041_123);
        using var connection = new TcpClient();
        await connection.ConnectAsync(desk.Address.Host, desk.Address.Port, Token);
        var first = phone.Tap();

        await SendAsync(connection, session, phone.Request(first));
        var (up, down, bodies) = await SendAsync(connection, session, phone.Request(phone.Tap(token: new('A', 22))));

        Assert.InRange(up, 1, UpMax);
        Assert.InRange(down, 1, DownMax);
        Assert.InRange(bodies, 1, BodiesMax);
    }

    private static async Task<string> SessionAsync(RunningDesk desk)
    {
        await using var db = desk.Services.GetRequiredService<DataStore>().Open();
        var begun = Sessions.Begin(db, desk.Town.Teacher.Id, SessionKind.Phone, device: null, "uji");
        await db.SaveChangesAsync(Token);
        return begun.Token;
    }

    private static async Task<(int Up, int Down, int Bodies)> SendAsync(
        TcpClient connection,
        string session,
        TapsRequest request
    )
    {
        var body = JsonSerializer.Serialize(request, TapsJson.Default.TapsRequest);
        var sent = Encoding.UTF8.GetBytes(
            $"POST {ReceiveClockEvents.Path} HTTP/1.1\r\nHost: absen.nusalaras.go.id\r\nCookie: laras-masuk={session}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
        await connection.GetStream().WriteAsync(sent, Token);
        var answer = new byte[16 * 1024];
        var length = 0;
        while (!Encoding.UTF8.GetString(answer, 0, length).EndsWith("}]}", StringComparison.Ordinal))
        {
            var read = await connection.GetStream().ReadAsync(answer.AsMemory(length), Token);
            Assert.NotEqual(0, read);
            length += read;
        }

        Assert.StartsWith("HTTP/1.1 200", Encoding.UTF8.GetString(answer, 0, length), StringComparison.Ordinal);
        var head = Encoding.UTF8.GetString(answer, 0, length).IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return (sent.Length, length, body.Length + length - head);
    }
}
