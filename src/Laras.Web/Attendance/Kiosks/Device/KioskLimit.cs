using System.Threading.RateLimiting;
using Laras.Web.Audit.Verification;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>How often one address may come as a kiosk: a whole office behind one address, but nobody who guesses codes.</summary>
public static class KioskLimit
{
    public const string Policy = "kios";
    public const int AsksPerMinute = 120;

    public static void AddKioskLimit(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
            options.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        VerificationLimit.AskerOf(context.Connection.RemoteIpAddress),
                        _ => new() { PermitLimit = AsksPerMinute, Window = TimeSpan.FromMinutes(1) }
                    )
            )
        );
}
