using System.Threading.RateLimiting;
using Laras.Web.Audit.Verification;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>
/// How often one address may come as a kiosk. All kiosks of a region may stand behind one address, so what is signed has
/// much room, photos have their own, and only pairing, where a code could be guessed, has little.
/// </summary>
public static class KioskLimit
{
    public const string Pairing = "kios-pasang";
    public const string Work = "kios";
    public const string Photos = "kios-foto";

    public const int PairingsPerMinute = 30;
    public const int WorkPerMinute = 1_200;
    public const int PhotosPerMinute = 1_200;

    public static void AddKioskLimit(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            Add(Pairing, PairingsPerMinute);
            Add(Work, WorkPerMinute);
            Add(Photos, PhotosPerMinute);

            void Add(string policy, int most) =>
                options.AddPolicy(
                    policy,
                    context =>
                        RateLimitPartition.GetFixedWindowLimiter(
                            VerificationLimit.AskerOf(context.Connection.RemoteIpAddress),
                            _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }
                        )
                );
        });
}
