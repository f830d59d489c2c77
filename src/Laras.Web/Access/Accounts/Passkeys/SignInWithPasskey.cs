using System.Text.Json;
using Laras.Web.Access.Accounts.BoundDevices;
using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Passkeys;

/// <summary>
/// Signs in by passkey. The telephone has asked for finger, face or PIN itself, so a passkey is two factors at once.
/// </summary>
public static class SignInWithPasskey
{
    private const int CredentialMax = 20_000;

    /// <param name="Credential">What the browser signed, JSON of the WebAuthn standard.</param>
    public sealed record Request(JsonElement? Credential, string? State, string? Return)
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public sealed record Response(string To);

    public sealed record Refusal(string Sentence);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                "/api/passkeys/sign-in/options",
                (HttpContext context, PasskeyCeremony ceremony) => ceremony.AskToSignInAsync(context)
            )
            .WithSummary("What to sign in by passkey with");
        routes.MapPost("/api/passkeys/sign-in", HandleAsync).WithSummary("Sign in by passkey");
    }

    internal static async Task<Results<Ok<Response>, UnprocessableEntity<Refusal>>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        PasskeyCeremony ceremony,
        SignInAttempts attempts,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var address = context.Connection.RemoteIpAddress;
        if (attempts.Begin("kunci-sandi", address) is { Ticks: > 0 } wait)
        {
            return TypedResults.UnprocessableEntity(new Refusal(Sentences.Wait(wait)));
        }

        var credential = request.Credential?.GetRawText() ?? "";
        var account =
            credential.Length > CredentialMax
                ? null
                : await ceremony.SignedByAsync(context, credential, request.State ?? "");
        var today = region.Today(time);
        if (
            account is null
            || account.BlockedAtUtc is not null
            || !await db.Employees.AnyAsync(
                row => row.Id == account.EmployeeId && (row.EndsOn == null || row.EndsOn >= today),
                cancellationToken
            )
        )
        {
            return TypedResults.UnprocessableEntity(
                new Refusal("Kunci sandi itu belum dikenal di sini. Masuk dengan kata sandi, lalu simpan lagi.")
            );
        }

        attempts.Succeeded("kunci-sandi", address);
        await OpenVisit.RunAsync(
            context,
            db,
            account,
            SessionKind.Desk,
            device: null,
            secondFactor: true,
            cancellationToken
        );
        return TypedResults.Ok(new Response(SignInForDemonstration.OwnPath(request.Return)));
    }
}
