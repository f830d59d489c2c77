using Laras.Web.Layout.Phone;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Access;

/// <summary>
/// Leads everybody to the page that answers their first question: the whole morning, or their own month; and with a
/// telephone in hand whoever has no desk to the phone app.
/// </summary>
public static class OpenDesk
{
    internal static RedirectHttpResult Handle(HttpContext context, PhoneFiles phone)
    {
        var hasDesk = Viewer.Of(context).MayOpen("/meja/ringkasan");
        return TypedResults.Redirect(
            hasDesk ? "/meja/ringkasan"
            : phone.IsBuilt && LeadFromRoot.IsTelephone(context.Request) ? PhoneFiles.Home
            : "/meja/pegawai"
        );
    }
}
