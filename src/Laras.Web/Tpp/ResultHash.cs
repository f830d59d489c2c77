using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp;

/// <summary>
/// The hash over all slips of a run as they are really stored, in the order of the employee numbers. Agencies stand in it
/// by their code and people by their number, so that a copy of the data on another engine gives the same.
/// </summary>
internal static class ResultHash
{
    private const int SlipsAtOnce = 1_000;

    public static async Task<string> OfAsync(
        LarasDb db,
        CalculationRun run,
        IEnumerable<MonthPeople.Person> people,
        CancellationToken cancellationToken
    )
    {
        var codes = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Code, cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chunk in people.Chunk(SlipsAtOnce))
        {
            var ids = chunk.Select(person => person.Id).ToArray();
            var slips = await db
                .Slips.AsNoTracking()
                .Where(slip => slip.RunId == run.Id && ids.Contains(slip.EmployeeId))
                .ToDictionaryAsync(slip => slip.EmployeeId, cancellationToken);
            foreach (var person in chunk)
            {
                var slip = slips[person.Id];
                hash.AppendData(Encoding.UTF8.GetBytes(Line(person.Number, codes[slip.OpdId], slip)));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(string number, string opd, Slip slip) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{number}\t{opd}\t{slip.State}\t{slip.Ceiling}\t{slip.Net}\t{slip.Lines}\t{slip.Problem}\t{slip.InputHash}\n"
        );
}
