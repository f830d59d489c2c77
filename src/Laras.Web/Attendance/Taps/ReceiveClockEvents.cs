using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Laras.Core;
using Laras.Web.Access.Contracts;
using Laras.Web.Access.Safety;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Attendance.Taps.Wire;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// Takes the taps of a phone: shape and size are looked at, the rest is stored as it was signed, and the answer comes
/// after the commit. Whether anything in it is true is judged later, and never here.
/// </summary>
public sealed class ReceiveClockEvents(TapLedger ledger, ServerTokens tokens, Receipts receipts, PersonLimit limit)
{
    public const string Path = "/api/clock-events";
    public const int BodyBytesMax = 256 * 1024;

    /// <summary>How many requests may be read or wait for their commit at once; the memory of each is bounded too.</summary>
    public const int RequestsAtOnceMax = 4_096;

    /// <summary>Seconds; the phone adds its own chance to it.</summary>
    public const int ComeBackAfter = 5;

    /// <summary>
    /// Whose taps these are, by the phone. On a shared phone the cookie may have become a colleague's since they were
    /// pressed, and nobody's tap may count for another.
    /// </summary>
    public const string PersonHeader = "Laras-Person";

    internal const string JsonType = "application/json";

    private int underWay;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                Path,
                (HttpContext context, ReceiveClockEvents receive) =>
                    receive.HandleAsync(context, OwnRecord.PersonOf(context))
            )
            .Accepts<TapsRequest>(JsonType)
            .Produces<TapsResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ForOwnRecord()
            .InContract()
            .WithTags(nameof(ReceiveClockEvents))
            .WithName("SendClockEvents")
            .WithSummary("Taps and what came after them, as the phone signed them");

    /// <param name="person">Whoever is signed in.</param>
    internal Task HandleAsync(HttpContext context, EmployeeId person)
    {
        if (limit.WaitOf(person) is { } seconds)
        {
            return ComeBackAsync(context, seconds);
        }

        return IsOf(person, context.Request) ? ReceiveAsync(context, person) : RefuseOtherAsync(context);
    }

    /// <summary>A phone that names nobody sends for whoever is signed in, as the contract always allowed.</summary>
    private static bool IsOf(EmployeeId person, HttpRequest request) =>
        request.Headers[PersonHeader] is not [{ } named, ..] || Guid.TryParse(named, out var id) && id == person.Value;

    private async Task ReceiveAsync(HttpContext context, EmployeeId person)
    {
        try
        {
            if (Interlocked.Increment(ref underWay) > RequestsAtOnceMax)
            {
                await TurnAwayAsync(context);
                return;
            }

            var outcome = await ReadAsync(context.Request, person);
            if (outcome.Problems.Count > 0)
            {
                await RefuseAsync(context, outcome.Problems);
                return;
            }

            if (!ledger.TryStore(outcome.Rows, out var storing))
            {
                await TurnAwayAsync(context);
                return;
            }

            var stored = await storing;
            limit.Add(person, stored.Placed.Count(placed => placed.Placing != Placing.Known));
            await AnswerAsync(context, await receipts.OfAsync(outcome.Rows, stored, tokens.Give().Token));
        }
        catch (BusyException)
        {
            await TurnAwayAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private static async ValueTask<ReadTaps.Outcome> ReadAsync(HttpRequest request, EmployeeId person)
    {
        if (!request.HasJsonContentType())
        {
            return Unreadable("Isinya bukan JSON.");
        }

        var reader = request.BodyReader;
        while (request.ContentLength is null or <= BodyBytesMax)
        {
            var read = await reader.ReadAsync();
            if (read.Buffer.Length > BodyBytesMax)
            {
                reader.AdvanceTo(read.Buffer.End);
                break;
            }

            if (read.IsCompleted)
            {
                var outcome = ReadTaps.Of(read.Buffer, person);
                reader.AdvanceTo(read.Buffer.End);
                return outcome;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        return Unreadable($"Satu kiriman paling banyak {BodyBytesMax / 1024} KiB. Kirim dalam beberapa bagian.");
    }

    private static ReadTaps.Outcome Unreadable(string sentence) => new([], [sentence]);

    private static ValueTask<FlushResult> AnswerAsync(HttpContext context, TapsResponse answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, TapsJson.Default.TapsResponse);
        var response = context.Response;
        response.Headers.ContentType = JsonType;
        response.ContentLength = bytes.Length;
        return response.BodyWriter.WriteAsync(bytes);
    }

    private static Task RefuseAsync(HttpContext context, IReadOnlyList<string> problems) =>
        TypedResults
            .Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "Kiriman ini belum dapat dibaca. Tidak ada yang disimpan; yang di HP tetap di HP.",
                detail: string.Join(' ', problems)
            )
            .ExecuteAsync(context);

    private static Task RefuseOtherAsync(HttpContext context) =>
        TypedResults
            .Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: "HP ini sekarang dipakai orang lain. Tidak ada yang disimpan; yang di HP tetap di HP.",
                detail: "Catatan orang sebelumnya dikirim sebagai titipan, atau sesudah ia masuk lagi."
            )
            .ExecuteAsync(context);

    private static Task TurnAwayAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ComeBackAfter.ToString();
        return TypedResults
            .Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "Server sedang ramai. Tidak ada yang diambil setengah; yang di HP tetap di HP dan dikirim lagi nanti."
            )
            .ExecuteAsync(context);
    }

    private static Task ComeBackAsync(HttpContext context, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults
            .Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "Kiriman dari akun ini banyak sekali dalam satu jam. Tidak ada yang hilang; yang di HP tetap di HP dan dikirim lagi nanti."
            )
            .ExecuteAsync(context);
    }
}
