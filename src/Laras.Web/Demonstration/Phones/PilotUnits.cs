using Laras.Web.Demonstration.Days;
using Laras.Web.Demonstration.Land;

namespace Laras.Web.Demonstration.Phones;

/// <summary>The units that put their machine away this morning and record by phone, as the first of the town.</summary>
internal static class PilotUnits
{
    public const string Office = "DISHUB";

    public static readonly IReadOnlyList<string> Codes = [TownPlan.PicturedSchool, "DIKBUD.SMPN04TKL", Office];

    /// <summary>Whether the machine of a building hangs unused on the wall by then.</summary>
    public static bool HavePhones(string site, DateTime at) =>
        Codes.Contains(site) && DateOnly.FromDateTime(at) >= TownTime.Today;
}
