using System.Security.Cryptography;
using System.Text.Json;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Contracts;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Attendance.Taps.Wire;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Taps;

/// <summary>
/// Takes the events that a colleague carried here (titip). The carrier's session says nothing about whose they are: the
/// key that signed them does, so every signature is checked before anything is stored. Rare, so it may cost that. A phone
/// that was released speaks for what it had signed; the judge says what came after.
/// </summary>
public static class ReceiveCarriedEvents
{
    public const string Path = ReceiveClockEvents.Path + "/titip";

    /// <summary>The status of an event whose key is unknown, or whose signature is not by that key. It was not stored.</summary>
    public const string Unknown = "unknown";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost(Path, HandleAsync)
            .Accepts<TapsRequest>(ReceiveClockEvents.JsonType)
            .Produces<TapsResponse>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .InContract()
            .WithName("SendCarriedEvents")
            .WithSummary("Taps of somebody else, as that phone signed them");

    internal static async Task<Results<JsonHttpResult<TapsResponse>, ProblemHttpResult>> HandleAsync(
        HttpContext context,
        LarasDb db,
        TapLedger ledger,
        ServerTokens tokens,
        Receipts receipts,
        CancellationToken cancellationToken
    )
    {
        var request = await ReadAsync(context, cancellationToken);
        if (request is null)
        {
            return Refuse("Isinya bukan titipan yang dapat dibaca, atau terlalu besar.");
        }

        var device = await db
            .BoundDevices.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.Device, cancellationToken);
        var outcome = ReadTaps.Of(request, device?.EmployeeId ?? default);
        if (outcome.Problems.Count > 0)
        {
            return Refuse(string.Join(' ', outcome.Problems));
        }

        var known = device is null ? [] : outcome.Rows.Where(row => IsSignedBy(device, row)).ToArray();
        if (known.Length == 0)
        {
            var nothing = new TapsResponse
            {
                Token = tokens.Give().Token,
                Receipts = [],
                Batches = [],
            };
            return TypedResults.Json(WithUnknown(nothing, outcome.Rows, known), TapsJson.Default.TapsResponse);
        }

        if (!ledger.TryStore(known, out var storing))
        {
            return Busy(context);
        }

        try
        {
            var answer = await receipts.OfAsync(known, await storing, tokens.Give().Token, cancellationToken);
            return TypedResults.Json(WithUnknown(answer, outcome.Rows, known), TapsJson.Default.TapsResponse);
        }
        catch (BusyException)
        {
            return Busy(context);
        }
    }

    private static async Task<TapsRequest?> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (!request.HasJsonContentType() || request.ContentLength is null or > ReceiveClockEvents.BodyBytesMax)
        {
            return null;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, TapsJson.Default.TapsRequest, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSignedBy(BoundDevice device, LedgerRow row)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(device.PublicKey), out _);
        return key.VerifyData(
            row.Body,
            row.Signature,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation
        );
    }

    /// <summary>Receipts stand in the order of what was sent, so those of nobody are put in between.</summary>
    private static TapsResponse WithUnknown(TapsResponse answer, LedgerRow[] all, LedgerRow[] known)
    {
        var receipts = new Queue<TapsResponse.WireReceipt>(answer.Receipts);
        var additions = new Queue<TapsResponse.WireAdditionReceipt>(answer.Additions ?? []);
        var isKnown = known.ToHashSet();
        var sent = all.ToLookup(row => row.Tap is null);
        return answer with
        {
            Receipts = [.. sent[true].Select(row => isKnown.Contains(row) ? receipts.Dequeue() : new(Unknown))],
            Additions = sent[false].Any()
                ? [.. sent[false].Select(row => isKnown.Contains(row) ? additions.Dequeue() : new(Unknown))]
                : null,
        };
    }

    private static ProblemHttpResult Refuse(string detail) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "Titipan ini belum dapat dibaca. Tidak ada yang disimpan; catatan tetap di HP pemiliknya.",
            detail: detail
        );

    private static ProblemHttpResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ReceiveClockEvents.ComeBackAfter.ToString();
        return TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "Server sedang ramai. Titipan tetap di HP ini dan dikirim lagi nanti."
        );
    }
}
