using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Regulations.Showing;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Slips;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Laras.Web.Tpp.OnPhone;

/// <summary>
/// What this month would pay if it ended as it stands now: the calculation of every slip, over the facts so far, stored
/// nowhere. What nobody has written for this month yet is taken as in the month before, and said so.
/// </summary>
public static class EstimateMyMonth
{
    public const string Route = "/api/saku/slips/running";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Route, HandleAsync).WithSummary("What the running month would pay as it stands now");

    internal static async Task<Ok<PhoneSlip>> HandleAsync(
        HttpContext context,
        LarasDb db,
        Region region,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var month = Month.Of(region.Today(time));
        return TypedResults.Ok(await OfAsync(db, month, Viewer.Of(context).Id, time, cancellationToken));
    }

    internal static async Task<PhoneSlip> OfAsync(
        LarasDb db,
        Month month,
        EmployeeId employee,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await RegulationsInForce.ForMonthAsync(db, month, cancellationToken) is not { } law)
        {
            return Empty(month, $"Aturan untuk {month.InWords()} belum ditetapkan, jadi belum ada perkiraan.");
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
            return Empty(month, $"Belum ada penempatan pada {month.InWords()}, jadi belum ada perkiraan.");
        }

        var written = await LoadPersonMonths.WrittenAsync(db, month.Previous, [employee], cancellationToken);
        var (person, borrowed) = Borrow(known.Person, written.GetValueOrDefault(employee));
        var maker = new SlipMaker(law);
        var (problems, _) = maker.Fill(person);
        var regulation = law.Regulation;
        if (problems.Count > 0 || ToldSlip.Of(regulation, maker.Facts) is not { } told)
        {
            return Empty(month, "Perkiraan belum bisa dihitung: ada data bulan ini yang belum lengkap.");
        }

        return new(
            month.ToString(),
            month.InWords(),
            PeriodWords.Certainty(PeriodState.Open),
            $"Bila {month.InWords()} berakhir seperti hari ini. Hari yang belum tiba belum dihitung.",
            null,
            null,
            WritePhoneSlip.Sums(told, told.Net),
            WritePhoneSlip.Lines(told, maker.Facts, RegulationAddress.Of(regulation.Header.Folder)),
            [],
            WritePhoneSlip.Law(regulation.Header, law.Hash[..OpenSlip.SealLength]),
            borrowed
        );
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

    private static PhoneSlip Empty(Month month, string sentence) =>
        new(
            month.ToString(),
            month.InWords(),
            PeriodWords.Certainty(PeriodState.Open),
            "",
            sentence,
            null,
            null,
            [],
            [],
            null,
            []
        );
}
