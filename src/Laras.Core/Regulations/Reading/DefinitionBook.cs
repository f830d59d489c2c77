using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>
/// Every name of one regulation. Values and formulas are checked when they are first used, so that the files may
/// name things in any order; a circle is found on the way and told with all its members.
/// </summary>
internal sealed class DefinitionBook
{
    public const int DefinitionsMax = 2_000;
    public const int ChainMax = 150;

    /// <summary>How deep formulas may stand inside each other, names followed; keeps every walk over them short.</summary>
    public const int DepthMax = 1_000;

    private readonly Dictionary<string, FactDefinition> facts;
    private readonly Dictionary<string, TableDefinition> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declaration> declarations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedDefinition?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedDefinition, (int Chain, int Depth)> reach = [];
    private readonly List<string> open = [];
    private int depth;
    private readonly UnitBook units;
    private readonly ProblemList problems;

    public DefinitionBook(IEnumerable<FactDefinition> facts, UnitBook units, ProblemList problems)
    {
        this.facts = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
        this.units = units;
        this.problems = problems;
    }

    public IReadOnlyDictionary<string, FactDefinition> Facts => facts;

    public IReadOnlyCollection<TableDefinition> Tables => tables.Values;

    public IEnumerable<string> All => facts.Keys.Concat(tables.Keys).Concat(declarations.Keys);

    public FactDefinition? Fact(string name) => facts.GetValueOrDefault(name);

    public TableDefinition? Table(string name) => tables.GetValueOrDefault(name);

    public bool Knows(string name) => declarations.ContainsKey(name);

    public void Add(FactDefinition fact) => facts[fact.Name] = fact;

    public void Add(TableDefinition table) => tables[table.Name] = table;

    /// <summary>Takes a name in, unless it is taken or no name at all.</summary>
    public void Declare(Declaration declaration)
    {
        var name = declaration.Entry.Key;
        if (declarations.Count >= DefinitionsMax)
        {
            problems.Add(
                name.Place,
                $"Peraturan ini punya lebih dari {Indonesian.Grouped(DefinitionsMax)} nilai dan rumus. Bagi menjadi beberapa peraturan."
            );
        }
        else if (IsFree(name))
        {
            declarations[name.Value] = declaration;
        }
    }

    public bool IsFree(SourceText name)
    {
        if (
            Parser.IsReserved(name.Value)
            || units.Knows(name.Value)
            || FunctionChecker.FunctionNames.Contains(name.Value)
        )
        {
            problems.Add(
                name.Place,
                $"\"{name.Value}\" adalah kata bahasa rumus, jadi tidak bisa dipakai sebagai nama."
            );
            return false;
        }

        if (
            name.Value.Length == 0
            || !name.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            || char.IsAsciiDigit(name.Value[0])
        )
        {
            problems.Add(
                name.Place,
                $"Nama \"{name.Value}\" ditulis dengan huruf, angka dan garis bawah, tanpa spasi."
            );
            return false;
        }

        if (declarations.ContainsKey(name.Value) || tables.ContainsKey(name.Value) || facts.ContainsKey(name.Value))
        {
            problems.Add(name.Place, $"Nama \"{name.Value}\" sudah dipakai. Satu nama untuk satu hal.");
            return false;
        }

        return true;
    }

    /// <summary>Checks everything that was declared and returns it in the order of the files.</summary>
    public IReadOnlyList<NamedDefinition> CheckAll()
    {
        foreach (var name in declarations.Keys.ToList())
        {
            Named(name, declarations[name].Entry.Key.Place);
        }

        foreach (var table in tables.Values)
        {
            BaseOf(table);
        }

        return [.. declarations.Keys.Select(name => known[name]).OfType<NamedDefinition>()];
    }

    public NamedDefinition? Named(string name, SourcePlace usedAt)
    {
        if (known.TryGetValue(name, out var definition))
        {
            return definition;
        }

        if (open.Contains(name))
        {
            var circle = string.Join(" → ", open.SkipWhile(member => member != name).Append(name));
            problems.Add(usedAt, $"Rumus ini berputar tanpa akhir: {circle}.");
            return null;
        }

        if (open.Count >= ChainMax)
        {
            problems.Add(usedAt, $"Rantai rumus lebih panjang dari {ChainMax} nama. Sederhanakan.");
            return null;
        }

        open.Add(name);
        definition = new DefinitionReader(this, units, problems).Read(declarations[name]);
        open.RemoveAt(open.Count - 1);
        known[name] = definition is not null && IsWithinReach(definition) ? definition : null;
        return known[name];
    }

    /// <summary>Goes one level deeper into a formula; false when that is too deep.</summary>
    public bool TryDescend() => ++depth <= DepthMax;

    public void Ascend() => depth--;

    private bool IsWithinReach(NamedDefinition definition)
    {
        var (chain, levels) = ReachOf(definition.Term);
        reach[definition] = (chain + 1, levels + 1);
        if (chain < ChainMax && levels < DepthMax)
        {
            return true;
        }

        problems.Add(
            definition.Place,
            chain >= ChainMax ? $"Rantai rumus lebih panjang dari {ChainMax} nama. Sederhanakan." : TooDeep
        );
        return false;
    }

    /// <summary>What is said of a formula that goes deeper than <see cref="DepthMax"/>.</summary>
    public static string TooDeep => $"Rumus ini bersarang lebih dari {DepthMax} tingkat. Pecah menjadi beberapa rumus.";

    private (int Chain, int Depth) ReachOf(Term term)
    {
        if (term is Term.Named named)
        {
            return reach[named.Definition];
        }

        var (chain, levels) = (0, 0);
        foreach (var part in TermParts.Of(term))
        {
            var below = ReachOf(part);
            (chain, levels) = (Math.Max(chain, below.Chain), Math.Max(levels, below.Depth));
        }

        return (chain, levels + 1);
    }

    /// <summary>The base of a table of percentages; words in quotes are a base for people and multiply nothing. Unknown when it cannot be understood.</summary>
    public Term? BaseOf(TableDefinition table)
    {
        if (table.BaseWritten is not { } written || written.StartsWith('"'))
        {
            return null;
        }

        var syntax = Parser.Parse(written, table.Place, units.Names, problems);
        return syntax is null ? Checker.Nothing : new Checker(this, units, problems, table.Place).Check(syntax);
    }
}

/// <summary>A name with its map, before it is checked.</summary>
internal sealed record Declaration(SourceEntry Entry, DeclarationKind Kind);

/// <summary>Under which heading a name stands.</summary>
internal enum DeclarationKind
{
    Value,
    Day,
    Month,
    Year,
}
