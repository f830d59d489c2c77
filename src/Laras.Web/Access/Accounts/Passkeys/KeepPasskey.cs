using System.Text.Json;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Passkeys;

/// <summary>A signed-in person keeps a passkey: fingerprint, face or PIN of the telephone instead of a password.</summary>
public static class KeepPasskey
{
    public const int PasskeysMax = 10;
    private const int NameMax = 60;
    private const int CredentialMax = 20_000;

    /// <param name="Credential">What the browser made, JSON of the WebAuthn standard.</param>
    /// <param name="State">As it came with the question.</param>
    public sealed record Request(JsonElement? Credential, string? State)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public sealed record Refusal(string Sentence);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/passkeys/options", AskAsync).WithSummary("What to make a passkey with");
        routes.MapPost("/api/passkeys", KeepAsync).WithSummary("Keep a passkey for the person who is signed in");
    }

    internal static async Task<PasskeyCeremony.Question> AskAsync(
        HttpContext context,
        LarasDb db,
        PasskeyCeremony ceremony,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var account = await db.Accounts.SingleAsync(row => row.EmployeeId == viewer.Id, cancellationToken);
        return await ceremony.AskToMakeAsync(context, account, viewer.Name);
    }

    internal static async Task<Results<NoContent, UnprocessableEntity<Refusal>>> KeepAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        UserManager<Account> accounts,
        PasskeyCeremony ceremony,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var account = await db.Accounts.SingleAsync(row => row.EmployeeId == viewer.Id, cancellationToken);
        var credential = request.Credential?.GetRawText() ?? "";
        if (
            credential.Length > CredentialMax
            || await ceremony.MadeAsync(context, credential, request.State ?? "") is not { } made
        )
        {
            return Refuse(
                "Kunci sandi belum jadi, mungkin halamannya terbuka terlalu lama. Muat ulang, lalu coba lagi."
            );
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= PasskeysMax)
        {
            return Refuse($"Sudah ada {PasskeysMax} kunci sandi. Lepaskan dahulu yang tidak dipakai lagi.");
        }

        var browser = BrowserWords.Of(context.Request.Headers.UserAgent);
        made.Name = browser.Length > NameMax ? browser[..NameMax] : browser;
        Journal.Note(
            db,
            new("simpan-kunci-sandi", viewer.Id, viewer.Name, $"Menyimpan kunci sandi di {made.Name}.")
            {
                SubjectId = viewer.Id,
            },
            time
        );
        await accounts.AddOrUpdatePasskeyAsync(account, made);
        return TypedResults.NoContent();
    }

    private static UnprocessableEntity<Refusal> Refuse(string sentence) =>
        TypedResults.UnprocessableEntity(new Refusal(sentence));
}
