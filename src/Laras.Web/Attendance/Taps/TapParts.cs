using Laras.Web.Attendance.Saku;
using Laras.Web.Attendance.Taps.Ledger;

namespace Laras.Web.Attendance.Taps;

/// <summary>Everything that receiving taps needs from the container, and its routes.</summary>
public static class TapParts
{
    public static void AddTaps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(LedgerSettings.Read(configuration));
        services.AddSingleton<LedgerNews>();
        services.AddSingleton<ServerTokens>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<PersonLimit>();
        services.AddSingleton<ReceiveClockEvents>();
        services.AddSingleton<TapLedger>();
        services.AddHostedService(provider => provider.GetRequiredService<TapLedger>());
        services.AddHostedService<AdmitTaps>();
    }

    /// <summary>Stands before everything but the question who called.</summary>
    public static void UseTapDoor(this IApplicationBuilder app) => app.UseMiddleware<TapDoor>();

    public static void MapTaps(this IEndpointRouteBuilder routes)
    {
        ReceiveClockEvents.Map(routes);
        ReceiveCarriedEvents.Map(routes);
        OpenSaku.Map(routes);
    }
}
