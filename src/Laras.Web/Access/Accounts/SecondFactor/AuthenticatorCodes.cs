using System.Security.Cryptography;
using System.Text;
using Laras.Web.Organisation;
using Microsoft.AspNetCore.Identity;

namespace Laras.Web.Access.Accounts.SecondFactor;

/// <summary>
/// The codes of an authenticator app (RFC 6238) and the ten spare codes on paper. Identity makes and checks them; here
/// stands only that a code is good once.
/// </summary>
public sealed class AuthenticatorCodes(UserManager<Account> accounts, Region region)
{
    public const int SpareCodes = 10;
    private const int CodeDigits = 6;
    private const int CodeTextMax = 20;
    private const string Store = "laras";
    private const string LastCode = "kode-terakhir";

    /// <summary>The key that the person's app does not hold yet, made when there is none.</summary>
    public async Task<string> KeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } known)
        {
            return known;
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        return await accounts.GetAuthenticatorKeyAsync(account)
            ?? throw new InvalidOperationException("The store kept no authenticator key.");
    }

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public string AddressOf(Account account, string key)
    {
        ArgumentNullException.ThrowIfNull(account);
        var issuer = Uri.EscapeDataString($"Laras {region.Name}");
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(account.UserName!)}?secret={key}&issuer={issuer}&digits={CodeDigits}";
    }

    /// <summary>The key in groups of four, for typing.</summary>
    public static string Readable(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Join(' ', key.Chunk(4).Select(four => new string(four)));
    }

    /// <summary>Whether the app of the person shows this code now, or it stands on the paper of spare codes.</summary>
    public async Task<bool> IsGoodAsync(Account account, string? typed)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (typed is not { Length: > 0 and <= CodeTextMax })
        {
            return false;
        }

        var code = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        return code.Length == CodeDigits && code.All(char.IsAsciiDigit)
            ? await IsNewCodeAsync(account, code)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
    }

    /// <summary>From now on a second factor is asked for; the spare codes are told once and kept as hashes of nobody's reading.</summary>
    public async Task<IReadOnlyList<string>> BeginAsync(Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, SpareCodes) ?? []];
    }

    /// <summary>A code stays valid for a minute or more, and whoever looks over a shoulder could use it again.</summary>
    private async Task<bool> IsNewCodeAsync(Account account, string code)
    {
        if (
            !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            || await accounts.GetAuthenticationTokenAsync(account, Store, LastCode) == HashOf(account, code)
        )
        {
            return false;
        }

        await accounts.SetAuthenticationTokenAsync(account, Store, LastCode, HashOf(account, code));
        return true;
    }

    private static string HashOf(Account account, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id}|{code}")));
}
