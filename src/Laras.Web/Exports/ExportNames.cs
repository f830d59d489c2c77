using System.Globalization;
using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Exports;

/// <summary>What ids are called in files: people by NIP or local ID, units and posts by their codes.</summary>
internal sealed class ExportNames
{
    private readonly Dictionary<EmployeeId, string> numbers;
    private readonly Dictionary<Guid, string> units;
    private readonly Dictionary<Guid, string> posts;

    private ExportNames(
        Dictionary<EmployeeId, string> numbers,
        Dictionary<Guid, string> units,
        Dictionary<Guid, string> posts
    )
    {
        this.numbers = numbers;
        this.units = units;
        this.posts = posts;
        People = [.. numbers.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => pair.Key)];
    }

    /// <summary>Everybody in the order of the numbers.</summary>
    public IReadOnlyList<EmployeeId> People { get; }

    public static async Task<ExportNames> LoadAsync(LarasDb db, CancellationToken cancellationToken) =>
        new(
            await db
                .Employees.Select(one => new
                {
                    one.Id,
                    one.Nip,
                    one.LocalId,
                })
                .ToDictionaryAsync(
                    one => one.Id,
                    one => one.Nip ?? one.LocalId ?? one.Id.ToString(),
                    cancellationToken
                ),
            await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Code, cancellationToken),
            await db.Posts.ToDictionaryAsync(post => post.Id, post => post.Code, cancellationToken)
        );

    public string Number(EmployeeId? id) => id is { } person ? numbers[person] : "";

    public string Unit(Guid? id) => id is { } unit ? units[unit] : "";

    public string Post(Guid? id) => id is { } post ? posts[post] : "";

    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) =>
        time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
