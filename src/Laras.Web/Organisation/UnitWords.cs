namespace Laras.Web.Organisation;

/// <summary>What the offices call each kind of unit.</summary>
public static class UnitWords
{
    public static string InWords(this UnitKind kind) =>
        kind switch
        {
            UnitKind.Opd => "OPD",
            UnitKind.Section => "bagian",
            UnitKind.School => "sekolah",
            UnitKind.HealthCentre => "puskesmas",
            UnitKind.Hospital => "rumah sakit",
            UnitKind.District => "kecamatan",
            UnitKind.Village => "kelurahan",
        };
}
