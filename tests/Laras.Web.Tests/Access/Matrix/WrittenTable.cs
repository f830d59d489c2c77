using Laras.Core.Tpp;
using Laras.Web.Access;

namespace Laras.Web.Tests.Access.Matrix;

/// <summary>
/// A second reading of the permission table, from its text alone and by plain rules, so that the gate is not compared
/// with itself.
/// </summary>
internal sealed class WrittenTable
{
    private const int FirstRole = 2;

    private static readonly string[] States = ["terbuka", "terkunci", "dihitung", "diperiksa", "disetujui", "dibayar"];

    private readonly Dictionary<string, string[]> rows = Permissions
        .Text.Split('\n')
        .Where(line => line.Contains('|', StringComparison.Ordinal))
        .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
        .ToDictionary(cells => cells[1]);

    public bool Has(string address) => rows.ContainsKey(address);

    /// <summary>What the running application must answer.</summary>
    /// <param name="relation">Null when the address names nobody.</param>
    /// <param name="state">Null when the address names no month.</param>
    public Expected For(string address, Seat seat, Relation? relation, PeriodState? state)
    {
        if (!rows.TryGetValue(address, out var cells))
        {
            return Expected.NotFound;
        }

        var reaches = seat.Columns.Select(column => cells[FirstRole + column]);
        return !reaches.Any(word => IsReached(word, relation, seat)) ? Expected.NotFound
            : state is { } month && cells[^1] != "semua" && !cells[^1].Split(' ').Contains(States[(int)month])
                ? Expected.Conflict
            : Expected.Allowed;
    }

    private static bool IsReached(string word, Relation? relation, Seat seat) =>
        (word, relation) switch
        {
            ("-", _) => false,
            (_, null) => true,
            (_, Relation.Nobody) => false,
            ("daerah", _) => true,
            ("diri", _) => relation is Relation.Self,
            ("staf", _) => relation is Relation.OwnStaff && seat.Leads,
            ("unit", _) => relation is Relation.Self or Relation.OwnStaff or Relation.OwnUnit,
            ("opd", _) => relation is not Relation.OtherAgency,
            _ => throw new InvalidOperationException($"The written table says \"{word}\"."),
        };
}
