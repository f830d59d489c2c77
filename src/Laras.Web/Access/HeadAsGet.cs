namespace Laras.Web.Access;

/// <summary>HEAD asks for what GET would answer, without its body, which the server leaves out by itself.</summary>
public static class HeadAsGet
{
    public static void UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                {
                    context.Request.Method = HttpMethods.Get;
                }

                return next(context);
            }
        );
}
