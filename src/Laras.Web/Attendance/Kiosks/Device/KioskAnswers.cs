using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Attendance.Kiosks.Device;

/// <summary>The sentences in which a kiosk is told that something has to be done by a person.</summary>
internal static class KioskAnswers
{
    /// <summary>Unknown, revoked or signed by another key: all alike, so that nobody learns which.</summary>
    public static ProblemHttpResult NotOurs =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "Kios ini tidak terdaftar lagi",
            detail: "Yang tersimpan di kios tetap aman. Minta operator memasang ulang dengan kode baru dari Meja, halaman Kios."
        );

    public static ProblemHttpResult AskAgain =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "Coba sekali lagi",
            detail: "Kabar kios tiba terlambat. Kios akan mengirimnya lagi sendiri."
        );

    public static ProblemHttpResult NotReadable =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Belum terbaca",
            detail: "Kiriman kios ini tidak lengkap. Yang tersimpan di kios tetap aman dan dikirim lagi."
        );

    public static ProblemHttpResult Busy =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "Server sedang sibuk",
            detail: "Yang tersimpan di kios tetap aman dan dikirim lagi sebentar lagi."
        );
}
