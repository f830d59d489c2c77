namespace Laras.Web.Access;

/// <summary>A program that asks <c>/api</c> is answered in its own tongue (problem+json), never with a page or a way to the door.</summary>
public static class ApiProblems
{
    private static readonly PathString Root = "/api";

    public static bool IsApi(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments(Root);
    }

    public static void UseApiProblems(this IApplicationBuilder app) =>
        app.Use((context, next) => IsApi(context) ? AnswerAsync(context, next) : next(context));

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (
            response is { HasStarted: false, ContentType: null, ContentLength: null }
            && response.StatusCode >= StatusCodes.Status400BadRequest
        )
        {
            await TypedResults
                .Problem(statusCode: response.StatusCode, title: Title(response.StatusCode))
                .ExecuteAsync(context);
        }
    }

    private static string Title(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => "Belum masuk. Masuk dahulu, lalu kirim lagi.",
            StatusCodes.Status404NotFound => "Tidak ditemukan, atau bukan untuk Anda.",
            StatusCodes.Status409Conflict => "Bulan ini sudah tidak menerima perubahan itu. Tidak ada yang berubah.",
            StatusCodes.Status415UnsupportedMediaType =>
                "Isinya bukan jenis yang dapat dibaca di sini (application/json). Tidak ada yang disimpan.",
            StatusCodes.Status503ServiceUnavailable =>
                "Sedang sibuk. Coba lagi sebentar; yang dikirim dua kali tersimpan sekali.",
            _ => "Belum dapat dijawab. Tidak ada yang berubah.",
        };
}
