using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Laras.Benchmarks.Taps;

/// <summary>One open connection that sends taps as a phone does, with as little work of its own as possible.</summary>
internal sealed class PhoneConnection : IDisposable
{
    private const string IdMark = "00000000-0000-7000-8000-000000000000";

    private int whole;

    private readonly byte[] request;
    private readonly int[] ids;
    private const int AnswerBytesMax = 4_096;
    private const int AnswerBytesOfTap = 1_024;

    private readonly byte[] answer;
    private readonly List<Guid> sent = [];

    private PhoneConnection(byte[] request, int[] ids)
    {
        (this.request, this.ids) = (request, ids);
        answer = new byte[AnswerBytesMax + (AnswerBytesOfTap * ids.Length)];
    }

    public Socket Socket { get; } =
        new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>Kept for whoever measures.</summary>
    public TimeSpan BegunAt { get; set; }

    /// <summary>Of the last answer.</summary>
    public int Status => int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture);

    public int BytesSent => request.Length;

    public int BytesReceived { get; private set; }

    /// <summary>The ids of the last request.</summary>
    public IReadOnlyList<Guid> Sent => sent;

    public ReadOnlySpan<byte> Answer => answer.AsSpan(0, BytesReceived);

    public static async Task<PhoneConnection> OpenAsync(int port, string token, int tapsPerRequest = 1)
    {
        var request = Encoding.ASCII.GetBytes(RequestText(token, tapsPerRequest));
        var mark = Encoding.ASCII.GetBytes(IdMark);
        var ids = new int[tapsPerRequest];
        var from = 0;
        for (var tap = 0; tap < tapsPerRequest; tap++)
        {
            ids[tap] = from + request.AsSpan(from).IndexOf(mark);
            from = ids[tap] + 1;
        }

        var connection = new PhoneConnection(request, ids);
        connection.Socket.Connect(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Sends taps that nobody has sent yet; the status of the answer.</summary>
    public async Task<int> SendAsync()
    {
        Renew();
        return await SendAgainAsync();
    }

    /// <summary>Sends the last request once more, byte for byte.</summary>
    public async Task<int> SendAgainAsync()
    {
        Await();
        await Socket.SendAsync(request);
        while (!IsWhole(await Socket.ReceiveAsync(answer.AsMemory(BytesReceived))))
        {
            // The rest is on its way.
        }

        return Status;
    }

    /// <summary>Sends taps that nobody has sent yet, and leaves the answer to <see cref="Receive"/>.</summary>
    public void Send()
    {
        Renew();
        Await();
        Socket.Send(request);
    }

    /// <summary>Takes what has come of the answer; whether it is whole now.</summary>
    public bool Receive() => IsWhole(Socket.Receive(answer.AsSpan(BytesReceived)));

    private void Renew()
    {
        sent.Clear();
        foreach (var place in ids)
        {
            var id = Guid.CreateVersion7();
            sent.Add(id);
            id.TryFormat(request.AsSpan(place), out _);
        }
    }

    private void Await() => (BytesReceived, whole) = (0, int.MaxValue);

    private bool IsWhole(int read)
    {
        if (read == 0)
        {
            throw new IOException("The server closed the connection.");
        }

        BytesReceived += read;
        whole = whole == int.MaxValue ? WholeLength(Answer) : whole;
        return BytesReceived >= whole;
    }

    public void Dispose() => Socket.Dispose();

    private static int WholeLength(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return int.MaxValue;
        }

        var at = answer.IndexOf("Content-Length: "u8) + "Content-Length: "u8.Length;
        return Utf8Parser.TryParse(answer[at..head], out int length, out _) ? head + 4 + length : int.MaxValue;
    }

    /// <summary>What is sent, with one and the same id in all taps.</summary>
    public static string RequestText(string token, int taps)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        // Nobody else has this phone or stands at this very point.
        var run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var spot = RandomNumberGenerator.GetInt32(10_000, 100_000);
        var hash = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var events = Enumerable
            .Range(0, taps)
            .Select(place =>
                $"\"{IdMark}|in|{now}|AZ3uTyqDkQ5ZcQAZ3uTyqD|81234|{run}|WITA|{place}|{hash}|location -5.45{spot} 122.6000001 9 - 3 {now}|"
                + $"{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(64))}\""
            );
        var body = $$"""{"device":"{{Guid.CreateVersion7()}}","events":[{{string.Join(',', events)}}]}""";
        return $"POST /api/clock-events HTTP/1.1\r\nHost: laras\r\nCookie: laras-masuk={token}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";
    }
}
