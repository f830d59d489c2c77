using Laras.Core;
using Laras.Web.Demonstration.Days;
using Laras.Web.Organisation;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Tests.Layout;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tests.Tpp;

/// <summary>
/// April of the small town with the demonstration Perbup in force: the teacher is the one of its first case, the guard
/// is outside TPP, and of everybody else a fact is missing.
/// </summary>
internal static class PaidApril
{
    public const string Calculator = "Lina Marwah, S.H.";
    public static readonly Month April = new(2026, 4);

    private static DemonstrationTime Clock => new(TownTime.NowUtc);

    public static async Task CalculateAsync(SmallTown town, LarasDb db, CancellationToken cancellationToken)
    {
        await PrepareAsync(town, db, cancellationToken);
        db.ChangeTracker.Clear();
        await CalculateMonth.RunAsync(db, new(April, Calculator), Clock, progress: null, cancellationToken);
    }

    /// <summary>Everything is known, nothing is calculated.</summary>
    public static async Task PrepareAsync(SmallTown town, LarasDb db, CancellationToken cancellationToken)
    {
        await town.LiveThroughAprilAsync(db, cancellationToken);
        Know(town, db, "nilai_kegiatan", "95 persen");
        Know(town, db, "nilai_perilaku", "92 persen");
        await db.SaveChangesAsync(cancellationToken);
        await db
            .Placements.Where(placement => placement.EmployeeId == town.Teacher.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(placement => placement.PostClass, 9), cancellationToken);

        var perbup = Path.Combine(RegulationLibrary.Find(null).Root!, "contoh-nusa-laras", "perbup-12-2026");
        var taken = await TakeInRegulation.RunAsync(db, perbup, Clock, cancellationToken);
        await PutRegulationInForce.RunAsync(db, new(taken.Hash!, new(2026, 1), Calculator), Clock, cancellationToken);
    }

    private static void Know(SmallTown town, LarasDb db, string name, string value) =>
        db.MonthlyFacts.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = town.Teacher.Id,
                MonthKey = April.Key,
                Name = name,
                Value = value,
                RecordedAtUtc = TownTime.NowUtc,
            }
        );
}
