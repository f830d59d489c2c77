using Laras.Core;
using Laras.Core.Tpp.Periods;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Tpp.Periods;
using Xunit;

namespace Laras.Web.Tests.Tpp.Periods;

/// <summary>Five officials who take a month of the small pay town through its steps, in the order of the steps.</summary>
internal sealed class ClosingTown
{
    private static readonly MonthStep[] Forward =
    [
        MonthStep.Lock,
        MonthStep.Calculate,
        MonthStep.Check,
        MonthStep.Approve,
        MonthStep.Pay,
    ];

    /// <summary>Every kind of blocker may be set aside in a test that is about something else.</summary>
    public static readonly IReadOnlyDictionary<string, string> AnyReason = new Dictionary<string, string>
    {
        ["jadwal"] = "uji",
        ["fakta"] = "uji",
        ["hari"] = "uji",
        ["pin"] = "uji",
        ["baris"] = "uji",
        ["daftar"] = "uji",
    };

    private readonly PayTown town;

    private ClosingTown(PayTown town, EmployeeId[] officials) => (this.town, Officials) = (town, officials);

    public EmployeeId[] Officials { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ClosingTown> OfAsync(PayTown town, DateOnly? ends = null)
    {
        EmployeeId[] officials = [.. Forward.Select(step => town.Hire($"OFFICER-{step}", endsOn: ends))];
        await town.SaveAsync();
        return new(town, officials);
    }

    /// <summary>Takes every step up to this one; each must be allowed.</summary>
    public async Task TakeAsync(Month month, MonthStep last)
    {
        foreach (var step in Forward.TakeWhile(step => step <= last))
        {
            var outcome = await PressAsync(month, step);
            Assert.True(outcome is TakeStep.Outcome.Taken, string.Join(' ', Sentences(outcome)));
        }
    }

    public async Task<TakeStep.Outcome> PressAsync(
        Month month,
        MonthStep step,
        EmployeeId? by = null,
        IReadOnlyDictionary<string, string>? reasons = null,
        Guid? seen = null
    )
    {
        await using var db = town.Open();
        return await PressAsync(db, month, step, by ?? Officials[Array.IndexOf(Forward, step)], reasons, seen);
    }

    public static Task<TakeStep.Outcome> PressAsync(
        LarasDb db,
        Month month,
        MonthStep step,
        EmployeeId by,
        IReadOnlyDictionary<string, string>? reasons = null,
        Guid? seen = null
    ) =>
        TakeStep.HandleAsync(
            db,
            new(month, step, by, $"Pejabat {step}", Role.Organisation)
            {
                Reasons = reasons ?? AnyReason,
                SeenRun = seen,
            },
            PayTown.Clock,
            Token
        );

    public static IReadOnlyList<string> Sentences(TakeStep.Outcome outcome) =>
        outcome is TakeStep.Outcome.Refused refused ? refused.Sentences : [];
}
