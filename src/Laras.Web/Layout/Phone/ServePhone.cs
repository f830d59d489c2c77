using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Laras.Web.Layout.Phone;

/// <summary>
/// Serves the phone app below <c>/saku</c> and that of the kiosk below <c>/kios</c>. Their files are the same for everybody and hold nothing about anybody, so
/// nobody is asked who he is.
/// </summary>
public static class ServePhone
{
    private const string Missing =
        "Berkas ini tidak ada. Yang tersimpan di HP tetap aman; tutup aplikasi dan buka lagi.";

    private const string NotBuilt =
        "Saku (aplikasi HP) belum dibangun di komputer ini. Pasang nodejs dan npm, lalu jalankan ./run lagi. "
        + "Halaman meja tetap bisa dibuka di /meja.";

    public static void UsePhone(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        Serve(app, PhoneFiles.Root, PhoneFiles.Home, app.Services.GetRequiredService<PhoneFiles>());
        Serve(
            app,
            PhoneFiles.KioskRoot,
            $"{PhoneFiles.KioskRoot}{PhoneFiles.Shell}",
            PhoneFiles.Beside(app.Environment, PhoneFiles.KioskRoot)
        );
    }

    private static void Serve(WebApplication app, string root, string home, PhoneFiles files) =>
        app.Map(
            root,
            phone =>
            {
                phone.Use((context, next) => ChooseAsync(context, files, home, next));
                phone.UseStaticFiles(
                    new StaticFileOptions
                    {
                        FileProvider = files.Provider,
                        ServeUnknownFileTypes = true,
                        OnPrepareResponse = Describe,
                    }
                );
                phone.Run(context => TellAsync(context, files.IsBuilt ? Missing : NotBuilt));
            }
        );

    private static Task ChooseAsync(HttpContext context, PhoneFiles files, string home, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Path.Value is null or "" or "/" && files.IsBuilt)
        {
            context.Response.Redirect(home);
            return Task.CompletedTask;
        }

        if (
            (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && files.Choose(request.Path.Value ?? "", request.Headers.AcceptEncoding.ToString()) is { } choice
        )
        {
            context.Features.Set(choice);
            request.Path = choice.Stored;
            return next(context);
        }

        return TellAsync(context, files.IsBuilt ? Missing : NotBuilt);
    }

    private static void Describe(StaticFileResponseContext file)
    {
        if (file.Context.Features.Get<PhoneFiles.Choice>() is not { } choice)
        {
            return;
        }

        var headers = file.Context.Response.Headers;
        headers.CacheControl = PhoneFiles.KeptFor(choice.Name);
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        headers.ContentType = TypeOf(choice.Name);
        if (choice.Coding is { } coding)
        {
            headers.ContentEncoding = coding;
        }
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".webmanifest" => "application/manifest+json",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".woff2" => "font/woff2",
            ".wasm" => "application/wasm",
            _ => "application/octet-stream",
        };

    /// <summary>A sentence and never a page.</summary>
    private static Task TellAsync(HttpContext context, string sentence)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
