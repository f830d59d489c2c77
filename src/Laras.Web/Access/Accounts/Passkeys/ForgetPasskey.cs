using System.Buffers.Text;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Passkeys;

/// <summary>A person lets go of one of his own passkeys, for a telephone that was lost or given away.</summary>
public static class ForgetPasskey
{
    internal const string Path = "/meja/akun/kunci-sandi";

    /// <summary>The passkey's id, base64url.</summary>
    internal sealed record Form(string? Kunci);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, HandleAsync).WithSummary("Let go of one of one's own passkeys");

    internal static async Task<RedirectHttpResult> HandleAsync(
        [FromForm] Form form,
        HttpContext context,
        LarasDb db,
        UserManager<Account> accounts,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var viewer = Viewer.Of(context);
        var account = await db.Accounts.SingleAsync(row => row.EmployeeId == viewer.Id, cancellationToken);
        var mine = await accounts.GetPasskeysAsync(account);
        if (mine.FirstOrDefault(key => NameOf(key) == form.Kunci) is { } passkey)
        {
            Journal.Note(
                db,
                new("lepas-kunci-sandi", viewer.Id, viewer.Name, $"Melepas kunci sandi di {passkey.Name}.")
                {
                    SubjectId = viewer.Id,
                },
                time
            );
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        return TypedResults.LocalRedirect("/meja/akun");
    }

    internal static string NameOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);
}
