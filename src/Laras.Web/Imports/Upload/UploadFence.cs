using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Laras.Web.Imports.Upload;

/// <summary>Turns a file away that is larger than its page takes, before anything of it is kept.</summary>
public static class UploadFence
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>So much is let through to nowhere.</summary>
    private const long BytesPassedMax = 256L * 1024 * 1024;

    public static void UseUploadFence(this IApplicationBuilder app) => app.Use(PassAsync);

    private static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        return context.Request.ContentLength > limit ? TurnAwayAsync(context) : next(context);
    }

    private static async Task TurnAwayAsync(HttpContext context)
    {
        // A browser that is still sending does not read the answer; it would show a broken connection instead.
        if (
            context.Request.ContentLength <= BytesPassedMax
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size
        )
        {
            size.MaxRequestBodySize = BytesPassedMax;
            await context.Request.Body.CopyToAsync(Stream.Null, BufferBytes, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
