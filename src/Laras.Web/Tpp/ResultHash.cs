using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Laras.Web.Storage;
using Laras.Web.Tpp.Differences;
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
            var differences = (
                await db
                    .Differences.AsNoTracking()
                    .Where(line => line.RunId == run.Id && ids.Contains(line.EmployeeId))
                    .ToListAsync(cancellationToken)
            ).ToLookup(line => line.EmployeeId);
            foreach (var person in chunk.Where(person => slips.ContainsKey(person.Id)))
            {
                var slip = slips[person.Id];
                hash.AppendData(Encoding.UTF8.GetBytes(Line(person.Number, codes[slip.OpdId], slip)));
                foreach (var line in differences[person.Id].OrderBy(line => (line.AboutMonthKey, line.Position)))
                {
                    hash.AppendData(Encoding.UTF8.GetBytes(Line(line)));
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(string number, string opd, Slip slip) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{number}\t{opd}\t{slip.State}\t{slip.Ceiling}\t{slip.Net}\t{slip.Lines}\t{slip.Problem}\t{slip.InputHash}\n"
        );

    private static string Line(Difference line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.AboutMonthKey}\t{line.Line}\t{line.Amount}\n");
}
