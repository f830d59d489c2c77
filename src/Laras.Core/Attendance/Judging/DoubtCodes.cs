namespace Laras.Core.Attendance.Judging;

/// <summary>The stable words of the reasons. Every set of rules gives each of them a weight.</summary>
public static class DoubtCodes
{
    public const string SignatureGood = "tanda_tangan_cocok";
    public const string SignatureWrong = "tanda_tangan_salah";
    public const string DeviceUnknown = "perangkat_tidak_dikenal";
    public const string DeviceOfAnother = "perangkat_orang_lain";
    public const string DeviceReleased = "perangkat_dilepas";
    public const string KeyNew = "kunci_baru";
    public const string ChainWhole = "rantai_utuh";
    public const string ChainGap = "rantai_putus";
    public const string ChainFork = "rantai_cabang";
    public const string PhoneOfMany = "kunci_banyak_nip";
    public const string PhoneShared = "hp_bersama";
    public const string ClockSure = "waktu_pasti";
    public const string ClockUnsure = "waktu_menurut_hp";
    public const string ClockFree = "waktu_tanpa_cap";
    public const string ClockOld = "waktu_lama";
    public const string ClockOfKiosk = "waktu_menurut_kios";
    public const string ClockMoved = "jam_bergeser";
    public const string Inside = "lokasi_di_dalam";
    public const string Near = "lokasi_dekat";
    public const string Unclear = "lokasi_belum_jelas";
    public const string Outside = "lokasi_di_luar";
    public const string LocationOff = "lokasi_mati";
    public const string LocationDenied = "lokasi_tidak_diizinkan";
    public const string LocationMissing = "lokasi_tidak_ada";
    public const string NoPlace = "tempat_belum_digambar";
    public const string Twin = "lokasi_kembar";
    public const string Frozen = "lokasi_beku";
    public const string Jump = "lompat";
    public const string CodeMissing = "kode_tidak_ada";
    public const string KioskMissing = "kios_tidak_ada";

    /// <summary>What could not be judged is asked, whatever the rules weigh.</summary>
    public const string NotJudged = "belum_dinilai";

    /// <summary>When a tap was, as far as only its device says it: whoever looks at the day sees the bracket.</summary>
    public static readonly IReadOnlyList<string> ClockOfPhone = [ClockUnsure, ClockFree, ClockOld];

    /// <summary>Reasons of codes are those of <c>Kiosks.CodeVerdict</c>.</summary>
    public static readonly IReadOnlyList<string> OfCodes =
    [
        "kode_kantor",
        "kode_kantor_lain",
        "qr_kedaluwarsa",
        "jam_kios_mendahului",
        "kode_cadangan",
        "kode_cadangan_terpakai",
        "poster",
        "poster_lain",
        "poster_lama",
        "kartu_di_kios",
        "kode_tidak_dikenal",
    ];

    public static readonly IReadOnlyList<string> All =
    [
        SignatureGood,
        SignatureWrong,
        DeviceUnknown,
        DeviceOfAnother,
        DeviceReleased,
        KeyNew,
        ChainWhole,
        ChainGap,
        ChainFork,
        PhoneOfMany,
        PhoneShared,
        ClockSure,
        ClockUnsure,
        ClockFree,
        ClockOld,
        ClockOfKiosk,
        ClockMoved,
        Inside,
        Near,
        Unclear,
        Outside,
        LocationOff,
        LocationDenied,
        LocationMissing,
        NoPlace,
        Twin,
        Frozen,
        Jump,
        CodeMissing,
        KioskMissing,
        .. OfCodes,
    ];

    /// <summary>What speaks against a position itself, not against where it lies.</summary>
    public static readonly IReadOnlySet<string> AgainstPosition = new HashSet<string>
    {
        Twin,
        Frozen,
        Jump,
        SignatureWrong,
    };
}
