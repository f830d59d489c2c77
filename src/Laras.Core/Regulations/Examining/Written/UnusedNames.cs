using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Written;

/// <summary>Names of law that move no rupiah: nothing on the way to the slip uses them.</summary>
internal static class UnusedNames
{
    public const string Unused = "tidak-dipakai";

    public const string OnlyInCases = "hanya-dipakai-kasus";

    public static IEnumerable<Finding> Of(Regulation regulation, IReadOnlyList<RegulationCase> cases)
    {
        var used = Plan.ForSlip(regulation).Order.ToHashSet();
        used.UnionWith(regulation.Weights.SelectMany(group => group.Parts).SelectMany(part => Plan.For(part).Order));
        if (regulation.Entitlement is { } entitlement)
        {
            used.UnionWith(Plan.For(entitlement).Order);
        }

        var expected = cases
            .SelectMany(worked => worked.Expected)
            .Select(value => regulation.Find(value.Name))
            .OfType<NamedDefinition>()
            .Where(definition => !used.Contains(definition))
            .Distinct()
            .ToList();
        used.UnionWith(expected.SelectMany(definition => Plan.For(definition).Order));
        var terms = used.SelectMany(definition => TermParts.Walk(definition.Term)).ToList();
        var tables = terms.OfType<Term.Lookup>().Select(lookup => lookup.Table).ToHashSet();
        var facts = terms.OfType<Term.Fact>().Select(fact => fact.Definition.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. expected.Select(definition => new Finding(
                $"{OnlyInCases}:{definition.Name}",
                Severity.Note,
                $"{definition.Words} ({definition.Name}) dihitung dan diuji kasus, tetapi tidak menggerakkan rupiah.",
                definition.Place,
                definition.Pasal
            )),
            .. regulation
                .Definitions.Where(definition => !used.Contains(definition) && definition.Name != ArrivalWindow.Name)
                .Select(definition => Found(definition.Name, definition.Words, definition.Place, definition.Pasal)),
            .. regulation
                .Tables.Where(table => !tables.Contains(table))
                .Select(table => Found(table.Name, $"Tabel {table.Words}", table.Place, table.Pasal)),
            .. regulation
                .Facts.Values.Where(fact => fact.Place is not null && !facts.Contains(fact.Name))
                .Select(fact => Found(fact.Name, $"Fakta {fact.Words}", fact.Place!, null)),
        ];
    }

    private static Finding Found(string name, string words, SourcePlace place, Pasal? pasal) =>
        new(
            $"{Unused}:{name}",
            Severity.Attention,
            $"{words} ({name}) tidak dipakai: tidak ada baris slip yang bergantung padanya.",
            place,
            pasal
        );
}
