using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Laras.Web.Access.Accounts.Passkeys;

/// <summary>
/// The two questions that a browser answers with a passkey. What Identity must remember between question and answer
/// travels with the browser, closed and for five minutes, so that any process can go on.
/// </summary>
public sealed class PasskeyCeremony(
    IPasskeyHandler<Account> handler,
    UserManager<Account> accounts,
    IDataProtectionProvider protection
)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("laras.kunci-sandi")
        .ToTimeLimitedDataProtector();

    /// <param name="Options">What <c>navigator.credentials</c> is asked with, JSON of the WebAuthn standard.</param>
    public sealed record Question(JsonElement Options, string State);

    public async Task<Question> AskToMakeAsync(HttpContext context, Account account, string name)
    {
        ArgumentNullException.ThrowIfNull(account);
        var asked = await handler.MakeCreationOptionsAsync(
            new()
            {
                Id = account.Id.ToString(),
                Name = account.UserName!,
                DisplayName = name,
            },
            context
        );
        return Close(asked.CreationOptionsJson, asked.AttestationState);
    }

    /// <summary>The passkey that was made, or null when the answer does not fit the question.</summary>
    public async Task<UserPasskeyInfo?> MadeAsync(HttpContext context, string credential, string state)
    {
        if (!TryOpen(state, out var remembered))
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = credential,
                AttestationState = remembered,
            }
        );
        return result.Succeeded ? result.Passkey : null;
    }

    public async Task<Question> AskToSignInAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, context);
        return Close(asked.RequestOptionsJson, asked.AssertionState);
    }

    /// <summary>Whose passkey signed, or null when none of ours did.</summary>
    public async Task<Account?> SignedByAsync(HttpContext context, string credential, string state)
    {
        if (!TryOpen(state, out var remembered))
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = context,
                CredentialJson = credential,
                AssertionState = remembered,
            }
        );
        if (!result.Succeeded)
        {
            return null;
        }

        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    private Question Close(string options, string? state) =>
        new(
            JsonDocument.Parse(options).RootElement.Clone(),
            Convert.ToBase64String(protector.Protect(Encoding.UTF8.GetBytes(state ?? ""), Life))
        );

    private bool TryOpen(string state, out string remembered)
    {
        try
        {
            remembered = Encoding.UTF8.GetString(protector.Unprotect(Convert.FromBase64String(state)));
            return true;
        }
        catch (Exception strange)
            when (strange is FormatException or System.Security.Cryptography.CryptographicException)
        {
            remembered = "";
            return false;
        }
    }
}
