namespace Laras.Web.Demonstration.Land;

/// <summary>A place of work before its people are known.</summary>
/// <param name="Code">As the region writes it: <c>DIKBUD.SDN02TL</c>.</param>
/// <param name="Parent">Code of the unit above; empty for an agency.</param>
/// <param name="Kind">The word of the unit file: opd, bagian, sekolah and so on.</param>
/// <param name="HeadPost">What its head is called.</param>
/// <param name="Size">People, the head among them.</param>
/// <param name="Site">Code of the building whose machine its people use; empty when there is no machine.</param>
internal sealed record TownUnit(
    string Code,
    string Name,
    string Parent,
    string Kind,
    string HeadPost,
    Workplace Workplace,
    int Size,
    string Site
);

/// <summary>What sort of work is done at a unit; it decides posts and hours.</summary>
internal enum Workplace
{
    RegionalSecretariat,
    Office,
    Bureau,
    PrimarySchool,
    JuniorSchool,
    HealthCentre,
    HospitalOffice,
    Ward,
    Patrol,
    FireStation,
    District,
    Village,
}
