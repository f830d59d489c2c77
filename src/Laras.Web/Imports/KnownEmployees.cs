using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Imports;

/// <summary>Finds people by the number that a file gives them: NIP, or local ID for those who have none.</summary>
public sealed class KnownEmployees
{
    private readonly Dictionary<string, EmployeeId> byNumber = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<KnownEmployees> LoadAsync(LarasDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var known = new KnownEmployees();
        var numbers = db.Employees.Select(person => new
        {
            person.Id,
            person.Nip,
            person.LocalId,
        });
        await foreach (var person in numbers.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            known.Add(person.Id, person.Nip, person.LocalId);
        }

        return known;
    }

    public void Add(EmployeeId id, params IEnumerable<string?> numbers)
    {
        foreach (var number in numbers.OfType<string>())
        {
            byNumber[number] = id;
        }
    }

    public EmployeeId? Find(string number) =>
        byNumber.TryGetValue(Nip.TryParse(number, out var nip) ? nip.Digits : number, out var id) ? id : null;

    /// <summary>The person of a row; when there is none the row is refused with the reason.</summary>
    public EmployeeId? Find(TableRow row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        var number = row.RequiredText(column);
        if (number.Length == 0)
        {
            return null;
        }

        if (Find(number) is { } id)
        {
            return id;
        }

        row.Refuse(
            column,
            "employee_unknown",
            number.Contains("E+", StringComparison.OrdinalIgnoreCase) && !Nip.TryParse(number, out _, out var problem)
                ? problem
                : $"Belum ada pegawai bernomor {number}. Perbaiki nomornya, atau impor dahulu data pegawainya."
        );
        return null;
    }
}
