using Laras.Core.Tpp;

namespace Laras.Web.Access;

/// <summary>Reads the permission table as it is written for people. A row that cannot be read stops the program at its start.</summary>
internal static class PermissionTable
{
    private const string EveryState = "semua";

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    public static IReadOnlyList<PermissionRow> Read(string text)
    {
        var rows = new List<PermissionRow>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != RoleCount + 3)
            {
                throw new FormatException($"The permission table has a row of {cells.Length} cells: {line}");
            }

            rows.Add(
                new()
                {
                    Action = cells[0],
                    Address = cells[1],
                    Reaches = [.. cells[2..^1].Select(ReachOf)],
                    States = cells[^1] == EveryState ? [] : [.. cells[^1].Split(' ').Select(StateOf)],
                }
            );
        }

        return rows;
    }

    private static Reach ReachOf(string word) =>
        word switch
        {
            "-" => Reach.Nobody,
            "diri" => Reach.Self,
            "staf" => Reach.Staff,
            "unit" => Reach.Unit,
            "opd" => Reach.Agency,
            "daerah" => Reach.Region,
            _ => throw new FormatException($"The permission table knows no reach \"{word}\"."),
        };

    private static PeriodState StateOf(string word) =>
        word switch
        {
            "terbuka" => PeriodState.Open,
            "terkunci" => PeriodState.DataLocked,
            "dihitung" => PeriodState.Calculated,
            "diperiksa" => PeriodState.Checked,
            "disetujui" => PeriodState.Approved,
            "dibayar" => PeriodState.Paid,
            _ => throw new FormatException($"The permission table knows no state \"{word}\"."),
        };
}
