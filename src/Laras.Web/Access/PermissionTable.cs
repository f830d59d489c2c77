namespace Laras.Web.Access;

/// <summary>Reads the permission table as it is written for people. A row that cannot be read stops the program at its start.</summary>
internal static class PermissionTable
{
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
                    Reaches = [.. cells[2..^1].Select(PermissionWords.ReachOf)],
                    States =
                        cells[^1] == PermissionWords.EveryState
                            ? []
                            : [.. cells[^1].Split(' ').Select(PermissionWords.StateOf)],
                }
            );
        }

        return rows;
    }
}
