using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Access;

/// <summary>Leads everybody to the page that answers their first question: the whole morning, or their own month.</summary>
public static class OpenDesk
{
    internal static RedirectHttpResult Handle(HttpContext context)
    {
        var viewer = Viewer.Of(context);
        return TypedResults.Redirect(viewer.MayOpen("/meja/ringkasan") ? "/meja/ringkasan" : "/meja/pegawai");
    }
}
