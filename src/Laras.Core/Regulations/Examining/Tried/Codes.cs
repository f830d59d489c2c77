using Laras.Core.Regulations.Examining.Written;
using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Examining.Tried;

/// <summary>
/// Facts that are looked up by exact numbers, such as the class of a post: the numbers are names, not a scale, and
/// only those that a table lists are tried.
/// </summary>
internal sealed class Codes
{
    private readonly Dictionary<string, IReadOnlyList<decimal>> listed = new(StringComparer.Ordinal);

    public Codes(Regulation regulation)
    {
        foreach (
            var lookup in regulation
                .Definitions.SelectMany(definition => TermParts.Walk(definition.Term))
                .OfType<Term.Lookup>()
        )
        {
            for (var i = 0; i < lookup.Inputs.Count; i++)
            {
                var keys = lookup.Table.Rows.Select(row => row.Keys[i]).ToList();
                if (lookup.Inputs[i] is Term.Fact fact && fact.Measure.IsQuantity && Cells.AreCodes(keys))
                {
                    listed[fact.Definition.Name] =
                    [
                        .. keys.OfType<RowKey.Band>().Select(band => band.From!.Value).Distinct().Order(),
                    ];
                }
            }
        }
    }

    public IReadOnlyList<decimal> Of(FactDefinition fact) => listed.GetValueOrDefault(fact.Name, []);
}
