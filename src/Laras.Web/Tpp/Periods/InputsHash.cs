using System.Security.Cryptography;
using System.Text;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Periods;

/// <summary>One hash over the input hashes of all slips of a run, in the order of the employee numbers.</summary>
internal static class InputsHash
{
    public static async Task<string> OfAsync(LarasDb db, Guid run, CancellationToken cancellationToken)
    {
        var people = await MonthPeople.OfRunAsync(db, run, cancellationToken);
        var hashes = await db
            .Slips.Where(slip => slip.RunId == run)
            .Select(slip => new { slip.EmployeeId, slip.InputHash })
            .ToDictionaryAsync(slip => slip.EmployeeId, slip => slip.InputHash, cancellationToken);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var person in people)
        {
            all.AppendData(Encoding.UTF8.GetBytes($"{person.Number}\t{hashes[person.Id]}\n"));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
