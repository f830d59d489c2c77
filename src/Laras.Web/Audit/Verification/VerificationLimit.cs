using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Laras.Web.Audit.Verification;

/// <summary>How often one address may ask for papers: enough for an inspector with a pile, useless for guessing.</summary>
public static class VerificationLimit
{
    public const string Policy = "verifikasi";
    public const int AsksPerMinute = 60;
    private const int BytesOfAnOwnersNetwork = 8;

    public static void AddVerification(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        AskerOf(context.Connection.RemoteIpAddress),
                        _ => new() { PermitLimit = AsksPerMinute, Window = TimeSpan.FromMinutes(1) }
                    )
            );
        });

    /// <summary>Whoever has one address of version 6 has all of its network.</summary>
    internal static string AskerOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            return address.MapToIPv4().ToString();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfAnOwnersNetwork))
            : $"{address}";
    }
}
