using Laras.Web.Attendance.Kiosks.Desk;
using Laras.Web.Attendance.Kiosks.Device;

namespace Laras.Web.Attendance.Kiosks;

/// <summary>Everything that kiosks need from the container, and their routes.</summary>
public static class KioskParts
{
    public static void AddKiosks(this IServiceCollection services)
    {
        services.AddKioskLimit();
        services.AddHostedService<ForgetKioskPhotos>();
    }

    public static void MapKiosks(this IEndpointRouteBuilder routes)
    {
        PairKiosk.Map(routes);
        ContactKiosk.Map(routes);
        ReceiveKioskEvents.Map(routes);
        ReceiveKioskPhoto.Map(routes);
        ListOfficeScreens.Map(routes);
        RevokeKiosk.Map(routes);
        RotateKioskKey.Map(routes);
        ShowKioskPhoto.Map(routes);
        DeleteKioskPhoto.Map(routes);
        EndPoster.Map(routes);
        AnswerUnsettled.Map(routes);
    }
}
