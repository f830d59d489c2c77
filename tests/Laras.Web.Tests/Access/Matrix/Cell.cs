using System.Text.RegularExpressions;
using Laras.Core.Tpp;
using Laras.Web.Access;
using Microsoft.AspNetCore.Routing;

namespace Laras.Web.Tests.Access.Matrix;

/// <summary>One question of the matrix: an address, a verb, who is asked about and in which state its month is.</summary>
internal sealed partial record Cell(string Verb, string Route, Relation? Relation, PeriodState? State)
{
    /// <summary>Objects that exist, for addresses that name one which is neither a person nor a month.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["folder"] = "perbup-12-2026",
        ["kind"] = "unit",
        ["number:int"] = "1",
        ["code:int"] = "404",
    };

    private const string Missing = "0197f000-0000-7000-8000-000000000000";

    public string Address => Permissions.AddressOf(Verb, Route);

    /// <summary>Whether the page may say that there is no such thing, because the matrix names none that exists.</summary>
    public bool NamesSomethingMissing =>
        Values()
            .Matches(Route)
            .Any(value => !IsNamed(value.Groups[1].Value) && !Known.ContainsKey(value.Groups[1].Value));

    /// <summary>Behind the gate such a form would carry the month on, and the cells after it would ask another month.</summary>
    public bool WouldMoveTheMonth => Verb == "POST" && State is not null;

    /// <summary>Every question that a live route can be asked.</summary>
    public static IEnumerable<Cell> Of(RouteEndpoint endpoint)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        Relation?[] relations = route.Contains("{number}", StringComparison.Ordinal)
            ? [.. Enum.GetValues<Relation>().Select(relation => (Relation?)relation)]
            : [null];
        PeriodState?[] states = route.Contains("{monthText}", StringComparison.Ordinal)
            ? [.. MatrixTown.Months.Keys.Select(state => (PeriodState?)state)]
            : [null];
        return from verb in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
            from relation in relations
            from state in states
            select new Cell(verb, route, relation, state);
    }

    public string Path(Seat seat) =>
        Values()
            .Replace(
                Route,
                value =>
                    value.Groups[1].Value switch
                    {
                        "number" => seat.Numbers[Relation!.Value],
                        "monthText" => $"{MatrixTown.Months[State!.Value]}",
                        var name => Known.GetValueOrDefault(name, Missing),
                    }
            );

    private static bool IsNamed(string value) => value is "number" or "monthText";

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Values();
}
