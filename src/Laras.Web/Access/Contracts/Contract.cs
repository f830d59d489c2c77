using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Laras.Web.Access.Contracts;

/// <summary>
/// What programs outside may rely on, as an OpenAPI document with a date. A published one stays as it is; a new need is a
/// new document beside it. The phone's types are generated from it.
/// </summary>
public static class Contract
{
    /// <summary>The name of the document that is published now.</summary>
    public const string Name = "2026-12";

    private const string Address = "/api/contracts/{documentName}.json";

    /// <summary>Puts a route into the document.</summary>
    public static TBuilder InContract<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithGroupName(Name);

    /// <summary>The same for a route that reads its JSON body by itself.</summary>
    public static RouteHandlerBuilder TakesInContract<TBody>(this RouteHandlerBuilder route)
        where TBody : notnull => route.Accepts<TBody>("application/json").InContract();

    public static void AddContracts(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.ShouldInclude = description => description.GroupName == Name;
                options.CreateSchemaReferenceId = NameOf;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new() { Title = "Laras", Version = Name };
                        document.Servers = [];
                        document.Tags = null;
                        return Task.CompletedTask;
                    }
                );
                options.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        Tidy(schema, context);
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, _, _) =>
                    {
                        operation.Tags = null;
                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void MapContracts(this IEndpointRouteBuilder routes) => routes.MapOpenApi(Address);

    /// <summary>
    /// What stands inside its use case, or inside an answer to the phone, is named after it: <c>BindDeviceRequest</c>,
    /// <c>PhoneNewsItem</c>.
    /// </summary>
    private static string? NameOf(JsonTypeInfo type) =>
        type.Type is { IsEnum: false, DeclaringType: { } outer }
        && (outer is { IsAbstract: true, IsSealed: true } || outer.Name.StartsWith("Phone", StringComparison.Ordinal))
            ? $"{outer.Name}{type.Type.Name}"
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static void Tidy(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        // A number is a number here, and never the same in quotation marks.
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        var words = context
            .JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true)
            .OfType<AllowedValuesAttribute>()
            .FirstOrDefault();
        if (words is not null)
        {
            schema.Enum = [.. words.Values.OfType<string>().Select(value => JsonValue.Create(value))];
        }
    }
}
