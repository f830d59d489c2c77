using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Laras.Web.Access.Safety;

/// <summary>
/// What a form or the address of a page says comes in without the sign NUL, see
/// <see cref="PlainText"/>. Only a form of many parts can carry it; in the other kind the framework refuses it.
/// </summary>
internal static class PlainFields
{
    private const string NulInAddress = "%00";
    private const string ManyParts = "multipart/form-data";

    public static void UsePlainFields(this IApplicationBuilder app) => app.Use(PassAsync);

    private static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.QueryString.Value is { } query && query.Contains(NulInAddress, StringComparison.Ordinal))
        {
            request.QueryString = new(query.Replace(NulInAddress, "", StringComparison.Ordinal));
        }

        if (
            request.ContentType?.StartsWith(ManyParts, StringComparison.OrdinalIgnoreCase) is true
            && request.HasFormContentType
        )
        {
            var form = context.Features.GetRequiredFeature<IFormFeature>();
            context.Features.Set<IFormFeature>(new PlainForm(form));
        }

        return next(context);
    }

    private sealed class PlainForm(IFormFeature sent) : IFormFeature
    {
        public bool HasFormContentType => sent.HasFormContentType;

        public IFormCollection? Form
        {
            get => sent.Form is { } form ? Plain(form) : null;
            set => sent.Form = value;
        }

        public IFormCollection ReadForm() => Plain(sent.ReadForm());

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) =>
            Plain(await sent.ReadFormAsync(cancellationToken));

        private static IFormCollection Plain(IFormCollection form) =>
            form.All(field => field.Value.All(PlainText.IsPlain))
                ? form
                : new FormCollection(
                    form.ToDictionary(
                        field => field.Key,
                        field => new StringValues([.. field.Value.Select(PlainText.Of)])
                    ),
                    form.Files
                );
    }
}
