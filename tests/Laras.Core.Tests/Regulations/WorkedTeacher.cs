using Laras.Core.Regulations;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Facts;

namespace Laras.Core.Tests.Regulations;

/// <summary>The teacher of the demonstration: late on 7 April, early on 16 April, nothing known of 22 April.</summary>
internal static class WorkedTeacher
{
    public static Core.Regulations.Regulation Perbup => ShippedRegulations.NusaLaras.Regulation!;

    public static MonthFacts April => CaseFacts.Of(Perbup, new FactLayout(Perbup), Case, []);

    private static RegulationCase Case =>
        ShippedRegulations.NusaLaras.Cases.Single(one => one.Name.StartsWith("Guru", StringComparison.Ordinal));
}
