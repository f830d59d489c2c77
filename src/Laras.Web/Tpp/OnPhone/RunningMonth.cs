using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Regulations;
using Laras.Web.Storage;

namespace Laras.Web.Tpp.OnPhone;

/// <summary>
/// One person's month as far as it is known now. What nobody has written for it yet is taken as in the month before, and
/// said so.
/// </summary>
internal sealed record RunningMonth(CompiledRegulation Law, PersonMonth Person, IReadOnlyList<string> Borrowed)
{
    /// <summary>Either the month, or the sentence that stands where its amount would be.</summary>
    public readonly record struct Loaded(RunningMonth? Known, string Instead);

    public static async Task<Loaded> LoadAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await RegulationsInForce.ForMonthAsync(db, month, cancellationToken) is not { } law)
        {
            return new(null, $"Aturan untuk {month.InWords()} belum ditetapkan, jadi belum ada perkiraan.");
        }

        var agencies = await Agencies.LoadAsync(db, cancellationToken);
        var before = await Runs.BeforeAsync(db, month, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var people = await new LoadPersonMonths(db, month, now, before, agencies).ForAsync(
            [employee],
            cancellationToken
        );
        if (!people.TryGetValue(employee, out var known))
        {
            return new(null, $"Belum ada penempatan pada {month.InWords()}, jadi belum ada perkiraan.");
        }

        var written = await LoadPersonMonths.WrittenAsync(db, month.Previous, [employee], cancellationToken);
        var (person, borrowed) = Borrow(known.Person, written.GetValueOrDefault(employee));
        return new(new(law, person, borrowed), "");
    }

    private static (PersonMonth Person, IReadOnlyList<string> Borrowed) Borrow(
        PersonMonth person,
        IReadOnlyDictionary<string, string>? before
    )
    {
        var missing = (before ?? new Dictionary<string, string>())
            .Where(fact => !person.Written.ContainsKey(fact.Key))
            .ToList();
        if (missing.Count == 0)
        {
            return (person, []);
        }

        var previous = person.Month.Previous.InWords();
        return (
            person with
            {
                Written = person.Written.Concat(missing).ToDictionary(StringComparer.Ordinal),
            },
            [
                .. missing.Select(fact =>
                    $"{fact.Key.Replace('_', ' ')} belum ada; dipakai {fact.Value} seperti {previous}"
                ),
            ]
        );
    }
}
