using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Laras.Web.Tpp.Periods;

/// <summary>
/// A sentence that travels from a form to the page it leads back to. It is sealed, so that nobody can put words into
/// this program's mouth by a link, and it fades after some minutes.
/// </summary>
internal static class PassedRemark
{
    public const string Parameter = "pesan";

    private static readonly TimeSpan Fades = TimeSpan.FromMinutes(5);

    public static string Seal(HttpContext context, IReadOnlyList<string> sentences) =>
        ProtectorOf(context).Protect(string.Join('\n', sentences), Fades);

    public static IReadOnlyList<string> Open(HttpContext context, string? remark)
    {
        if (string.IsNullOrEmpty(remark))
        {
            return [];
        }

        try
        {
            return ProtectorOf(context).Unprotect(remark).Split('\n');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static ITimeLimitedDataProtector ProtectorOf(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector(nameof(PassedRemark))
            .ToTimeLimitedDataProtector();
}
