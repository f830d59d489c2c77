using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.BoundDevices;

/// <summary>
/// A bound device signs in with its key and six digits. Five wrong ones close the PIN of this person on this device, and
/// nobody else's; strangers without the device cannot even try.
/// </summary>
public static class SignInWithPin
{
    public const string Purpose = "sign-in";

    public sealed record Request(
        string? Number,
        string? PublicKey,
        string? Challenge,
        string? Signature,
        string? Pin,
        string? Return
    )
    {
        public static ValueTask<Request?> BindAsync(HttpContext context) => JsonBody.ReadAsync<Request>(context);
    }

    public sealed record Response(string To);

    /// <param name="Forget">Whether this device should no longer offer a PIN for this person.</param>
    public sealed record Refusal(string Sentence, bool Forget);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/masuk/pin", HandleAsync).WithSummary("Sign in on a bound device");

    internal static async Task<Results<Ok<Response>, UnprocessableEntity<Refusal>>> HandleAsync(
        Request request,
        HttpContext context,
        LarasDb db,
        DeviceProofs proofs,
        IPasswordHasher<Account> hasher,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (!proofs.IsGood(new(request.PublicKey, request.Challenge, request.Signature), Purpose))
        {
            return Refuse("Halaman ini terbuka terlalu lama. Muat ulang, lalu masukkan PIN sekali lagi.");
        }

        var number = CheckPassword.NumberOf(request.Number);
        var account = await CheckPassword.OfNumberAsync(db, number, region.Today(time), cancellationToken);
        var hash = DeviceProofs.KeyHashOf(DeviceProofs.Canonical(request.PublicKey!));
        var device = account is null
            ? null
            : await db
                .BoundDevices.Where(row => row.EmployeeId == account.EmployeeId && row.KeyHash == hash)
                .Where(row => row.EndedAtUtc == null && row.PinHash != null)
                .FirstOrDefaultAsync(cancellationToken);
        if (account is null || account.BlockedAtUtc is not null || device is null)
        {
            return Refuse(
                "PIN belum dibuat di perangkat ini, atau ikatannya sudah dilepas. Masuk dengan kata sandi.",
                true
            );
        }

        // Counted before it is looked at, so that many at once are no more than one after another.
        var counted = await db
            .BoundDevices.Where(row => row.Id == device.Id && row.WrongPins < BoundDevice.WrongPinsMax)
            .ExecuteUpdateAsync(
                row => row.SetProperty(each => each.WrongPins, each => each.WrongPins + 1),
                cancellationToken
            );
        if (counted == 0)
        {
            return Refuse(
                $"PIN ditutup setelah {BoundDevice.WrongPinsMax} kali keliru. Masuk sekali dengan kata sandi atau kartu mulai, lalu PIN bisa dipakai lagi."
            );
        }

        if (
            hasher.VerifyHashedPassword(account, device.PinHash!, request.Pin ?? "")
            == PasswordVerificationResult.Failed
        )
        {
            var left = BoundDevice.WrongPinsMax - device.WrongPins - 1;
            return Refuse(
                left > 0
                    ? $"PIN belum cocok. Masih bisa {left} kali lagi di perangkat ini."
                    : "PIN belum cocok dan sekarang ditutup. Masuk sekali dengan kata sandi atau kartu mulai, lalu PIN bisa dipakai lagi."
            );
        }

        await db
            .BoundDevices.Where(row => row.Id == device.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.WrongPins, 0), cancellationToken);
        await OpenVisit.RunAsync(
            context,
            db,
            account,
            SessionKind.Phone,
            device.Id,
            secondFactor: false,
            cancellationToken
        );
        return TypedResults.Ok(new Response(SignInForDemonstration.OwnPath(request.Return)));
    }

    private static UnprocessableEntity<Refusal> Refuse(string sentence, bool forget = false) =>
        TypedResults.UnprocessableEntity(new Refusal(sentence, forget));
}
