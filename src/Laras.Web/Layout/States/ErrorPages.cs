using Microsoft.AspNetCore.Diagnostics;

namespace Laras.Web.Layout.States;

/// <summary>Answers everything that did not work out with a page: what happened, what is safe, what to do next.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/keadaan/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/keadaan/{0}", createScopeForStatusCodePages: true);
        app.Use(
            (context, next) =>
            {
                // Such a page is read, also when a form led to it; sent again as a form it would ask for its token.
                if (
                    context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                    || context.Features.Get<IExceptionHandlerFeature>() is not null
                )
                {
                    context.Request.Method = HttpMethods.Get;
                    if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
                    {
                        // Who reads it is asked of the database, and that is what has no time or is not there.
                        context.Request.Headers.Cookie = default;
                        context.User = new();
                    }
                }

                return next(context);
            }
        );
    }
}
