using Laras.Web.Access.Accounts.SignIn;
using Laras.Web.Access.Accounts.Visits;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.SecondFactor;

/// <summary>A signed-in person shows the second factor; from then on this session may open what asks for it.</summary>
public sealed class ShowSecondFactor(LarasDb db, AuthenticatorCodes codes, SignInAttempts attempts, TimeProvider time)
{
    /// <param name="Problem">Why it is not shown yet, in Indonesian; null when it is.</param>
    /// <param name="SpareCodes">The ten codes for the day the telephone is lost, told once; empty but for the first time.</param>
    public sealed record Answer(string? Problem, IReadOnlyList<string> SpareCodes);

    public async Task<Answer> RunAsync(HttpContext context, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var here = SessionClaims.Of(context.User) ?? throw new InvalidOperationException("The gate let a stranger in.");
        var account = await db.Accounts.SingleAsync(row => row.EmployeeId == here.Employee, cancellationToken);
        var address = context.Connection.RemoteIpAddress;
        if (attempts.Begin($"kedua:{account.Id}", address) is { Ticks: > 0 } wait)
        {
            return new(Sentences.Wait(wait), []);
        }

        if (!await codes.IsGoodAsync(account, code))
        {
            return new("Kodenya belum cocok. Tunggu angka berikutnya di aplikasi, lalu ketik enam angkanya.", []);
        }

        attempts.Succeeded($"kedua:{account.Id}", address);
        var spare = account.TwoFactorEnabled ? [] : await codes.BeginAsync(account);
        if (spare.Count > 0)
        {
            var viewer = Viewer.Of(context);
            Journal.Note(
                db,
                new("pasang-faktor-kedua", viewer.Id, viewer.Name, "Memasang kode enam angka untuk masuk.")
                {
                    SubjectId = viewer.Id,
                },
                time
            );
        }

        await Sessions.ShowSecondFactorAsync(db, here.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(null, spare);
    }
}
