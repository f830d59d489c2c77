using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Storage;
using Laras.Web.Tpp;
using Xunit;

namespace Laras.Web.Tests.Storage.Proofs;

/// <summary>One invented person with one slip, with all that the tables ask for around it.</summary>
internal sealed record StoredSlip(Guid Run, EmployeeId Person)
{
    public const int April = 202604;
    public const long Net = 3_350_235;

    private static readonly DateTime Noon = new(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc);

    public static async Task<StoredSlip> AddAsync(LarasDb db, Guid? run = null)
    {
        var person = EmployeeId.New();
        var id = run ?? Guid.CreateVersion7();
        db.Employees.Add(
            new()
            {
                Id = person,
                LocalId = $"HNR-{person}",
                Name = "Nurhayati Wulandari, S.Pd.",
                Kind = EmploymentKind.NonAsn,
            }
        );
        if (run is null)
        {
            var hash = $"{id:N}";
            db.Add(
                new Web.Regulations.StoredRegulation
                {
                    Hash = hash,
                    Folder = "contoh",
                    Title = "Perbup 12/2026 tentang TPP",
                    Files = "{}",
                    TakenInAtUtc = Noon,
                }
            );
            db.CalculationRuns.Add(RunOf(id, hash));
        }

        db.Slips.Add(SlipOf(id, person, Net));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new(id, person);
    }

    private static CalculationRun RunOf(Guid id, string regulation) =>
        new()
        {
            Id = id,
            MonthKey = April,
            RegulationHash = regulation,
            StartedBy = "Lina Marwah, S.H.",
            StartedAtUtc = Noon,
            FinishedAtUtc = Noon,
            State = RunState.Finished,
            Total = 1,
        };

    private static Slip SlipOf(Guid run, EmployeeId person, long net) =>
        new()
        {
            RunId = run,
            EmployeeId = person,
            MonthKey = April,
            OpdId = Guid.CreateVersion7(),
            State = SlipState.Calculated,
            Ceiling = 3_780_000,
            Net = net,
            Lines = "[]",
            InputHash = "fakta",
        };
}
