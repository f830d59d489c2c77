using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;
using Laras.Core.Journal;
using Laras.Web.Attendance.Taps;
using Laras.Web.Attendance.Taps.Ledger;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>
/// A kiosk empties its outbox: cards that were held to it, each signed by its key. They go into the same ledger as the
/// taps of phones. Who came is decided here by the card, not by what the kiosk believed.
/// </summary>
public static class ReceiveKioskEvents
{
    public const int EventsMax = 200;
    public const string UnknownCard = "kartu-tidak-dikenal";
    public const string RevokedKiosk = "kios-dicabut";

    private const int TextMax = 100;

    private static readonly SearchValues<char> Base64UrlSigns = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    public sealed record Request(Guid Kiosk, IReadOnlyList<Event>? Events)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => KioskBody.ReadAsync<Request>(context);
    }

    /// <summary>One card held to the kiosk; see the contract of December 2026 for what is signed.</summary>
    /// <param name="Person">Whom the kiosk knew by the card; zeros when it did not.</param>
    /// <param name="Card">Hash of the card's secret.</param>
    /// <param name="Photo">Hash of the photo, base64url; null when there is none.</param>
    /// <param name="ReadAt">When the card was read, milliseconds by the kiosk's clock.</param>
    public sealed record Event(
        Guid Id,
        Guid Person,
        string? Intent,
        long TapAt,
        string? Token,
        long? SinceToken,
        string? Run,
        string? Zone,
        long Sequence,
        string? Previous,
        string? Card,
        string? Photo,
        long ReadAt,
        string? Signature
    )
    {
        /// <summary>Signs of base64url only, so that no line of the signed text can be broken by what stands in it.</summary>
        internal bool IsWhole =>
            Id != Guid.Empty
            && Intent is "in" or "out"
            && TapAt >= 0
            && TapAt <= TapMoment.Latest
            && ReadAt >= 0
            && ReadAt <= TapMoment.Latest
            && Sequence >= 0
            && SinceToken is null or >= 0
            && IsPlain(Run)
            && Zone is "WIB" or "WITA" or "WIT"
            && IsPlain(Card)
            && (Photo is null || IsPlain(Photo))
            && (Token is null || IsPlain(Token))
            && (Previous is null || IsPlain(Previous))
            && Signature is { Length: KioskSignature.TextLength };

        internal SignedTap ToTap(Guid kiosk) =>
            new()
            {
                Id = Id,
                Person = new(Person),
                Device = kiosk,
                Intent = Intent == "out" ? Core.Attendance.Intent.Out : Core.Attendance.Intent.In,
                TapAt = TapAt,
                Token = Token,
                SinceToken = SinceToken,
                Run = Run!,
                Zone = Zone!,
                Sequence = Sequence,
                Previous = Previous,
                Evidence = [new TapEvidence.Code($"{CodeReading.CardMark}.{Card}.{Photo ?? "-"}", ReadAt)],
            };

        private static bool IsPlain(string? text) =>
            text is { Length: > 0 and <= TextMax } && !text.AsSpan().ContainsAnyExcept(Base64UrlSigns);
    }

    public sealed record Response(long ServerTime, IReadOnlyList<Receipt> Receipts);

    /// <param name="Status"><c>received</c>, <c>known</c> (sent before) or <c>aside</c> (kept, a person looks).</param>
    public sealed record Receipt(Guid Id, string Status);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/kiosk-events", HandleAsync)
            .RequireRateLimiting(KioskLimit.Work)
            .WithSummary("Receive cards that were held to a kiosk");

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        Request? request,
        LarasDb db,
        TapLedger ledger,
        ServerTokens tokens,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (request?.Events is not { Count: <= EventsMax } events || !events.All(one => one is { IsWhole: true }))
        {
            return KioskAnswers.NotReadable;
        }

        var pairing = await db
            .KioskPairings.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == request.Kiosk, cancellationToken);
        var signed = events.Select(one => (Event: one, Text: one.ToTap(request.Kiosk).ToText())).ToList();
        if (
            pairing is null
            || !signed.All(one => KioskSignature.IsGood(pairing.SigningKey, one.Text, one.Event.Signature))
        )
        {
            return KioskAnswers.NotOurs;
        }

        var cards = await CardsAsync(db, events, cancellationToken);
        var wasRevoked = await WasRevokedAsync(db, pairing, cancellationToken);
        var now = time.GetUtcNow();
        var unsettled = new List<UnsettledKioskTap>();
        var rows = new List<LedgerRow>(events.Count);
        foreach (var (one, text) in signed)
        {
            var tapUtc = WhenUtc(one, tokens, now);
            if (wasRevoked || pairing.EndedAtUtc <= tapUtc)
            {
                unsettled.Add(Unsettled(pairing, one, RevokedKiosk, text, now.UtcDateTime));
            }
            else if (cards.GetValueOrDefault(one.Card!) is { } card && !(card.EndedAtUtc <= tapUtc))
            {
                rows.Add(RowOf(pairing, one, card.EmployeeId, text));
            }
            else
            {
                unsettled.Add(Unsettled(pairing, one, UnknownCard, text, now.UtcDateTime));
            }
        }

        var receipts = new List<Receipt>(events.Count);
        if (rows.Count > 0)
        {
            if (!ledger.TryStore([.. rows], out var storing))
            {
                return KioskAnswers.Busy;
            }

            try
            {
                var stored = await storing;
                receipts.AddRange(
                    rows.Zip(stored.Placed, (row, placed) => new Receipt(row.Id, WordOf(placed.Placing)))
                );
            }
            catch (BusyException)
            {
                return KioskAnswers.Busy;
            }
        }

        receipts.AddRange(await KeepUnsettledAsync(db, pairing, unsettled, time, cancellationToken));
        return TypedResults.Ok(new Response(now.ToUnixTimeMilliseconds(), receipts));
    }

    private static string WordOf(Placing placing) =>
        placing switch
        {
            Placing.Received => "received",
            Placing.Known => "known",
            Placing.Aside => "aside",
        };

    private static LedgerRow RowOf(KioskPairing pairing, Event one, EmployeeId owner, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        return new()
        {
            Id = one.Id,
            Person = owner,
            Device = pairing.Id,
            Channel = Channel.Kiosk,
            Intent = IntentOf(one),
            At = one.TapAt,
            Body = body,
            Hash = Digest.Of(body),
            Signature = Base64Url.DecodeFromChars(one.Signature),
        };
    }

    /// <summary>Cards that a newer one replaced are among them: what they were held to before that is their owner's.</summary>
    private static Task<Dictionary<string, EmployeeCard>> CardsAsync(
        LarasDb db,
        IReadOnlyList<Event> events,
        CancellationToken cancellationToken
    )
    {
        var hashes = events.Select(one => one.Card!).Distinct().ToList();
        return db
            .EmployeeCards.AsNoTracking()
            .Where(card => hashes.Contains(card.CardHash))
            .ToDictionaryAsync(card => card.CardHash, cancellationToken);
    }

    /// <summary>A tablet that another one replaced is believed in what it recorded before; a revoked one in nothing.</summary>
    private static Task<bool> WasRevokedAsync(LarasDb db, KioskPairing pairing, CancellationToken cancellationToken) =>
        db.Kiosks.AnyAsync(
            row => row.Id == pairing.KioskId && row.RevokedAtUtc <= pairing.EndedAtUtc,
            cancellationToken
        );

    /// <summary>When the card was held to the kiosk, however much later the kiosk could send it.</summary>
    private static DateTime WhenUtc(Event one, ServerTokens tokens, DateTimeOffset arrival)
    {
        var tap = TapMoment.Of(one.TapAt, tokens.TimeOf(one.Token), one.SinceToken, arrival.ToUnixTimeMilliseconds());
        return DateTimeOffset.FromUnixTimeMilliseconds(tap.CountsAs(IntentOf(one))).UtcDateTime;
    }

    private static Intent IntentOf(Event one) => one.Intent == "out" ? Intent.Out : Intent.In;

    private static UnsettledKioskTap Unsettled(
        KioskPairing pairing,
        Event one,
        string why,
        string text,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = one.Id,
            KioskId = pairing.KioskId,
            Why = why,
            CardHash = one.Card!,
            Intent = IntentOf(one),
            TapAt = one.TapAt,
            Body = text,
            Signature = Base64Url.DecodeFromChars(one.Signature),
            ReceivedAtUtc = nowUtc,
        };

    private static async Task<IEnumerable<Receipt>> KeepUnsettledAsync(
        LarasDb db,
        KioskPairing pairing,
        IReadOnlyList<UnsettledKioskTap> taps,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var ids = taps.Select(tap => tap.Id).ToList();
        var known = await db
            .UnsettledKioskTaps.Where(tap => ids.Contains(tap.Id))
            .Select(tap => tap.Id)
            .ToHashSetAsync(cancellationToken);
        var fresh = taps.Where(tap => !known.Contains(tap.Id)).DistinctBy(tap => tap.Id).ToList();
        if (fresh.Count > 0)
        {
            var number = await db
                .Kiosks.Where(kiosk => kiosk.Id == pairing.KioskId)
                .Select(kiosk => kiosk.Number)
                .SingleAsync(cancellationToken);
            db.UnsettledKioskTaps.AddRange(fresh);
            Journal.Note(
                db,
                new(
                    "tap-kios-belum-jelas",
                    null,
                    JournalNote.Program,
                    $"Menyimpan {fresh.Count} ketukan dari kios {number} yang pemiliknya belum jelas."
                )
                {
                    About = number,
                },
                time,
                [.. fresh]
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return taps.Select(tap => new Receipt(tap.Id, "aside"));
    }
}
