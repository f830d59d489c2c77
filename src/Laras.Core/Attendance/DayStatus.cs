namespace Laras.Core.Attendance;

/// <summary>What a day was, in the words that a regulation prices; the regulation calls it <c>status</c>.</summary>
public enum DayStatus
{
    /// <summary>libur: no work was scheduled.</summary>
    DayOff,

    /// <summary>hadir: at least one tap or a confirmed paper row.</summary>
    Present,

    /// <summary>tanpa_keterangan: scheduled, and nothing at all is known.</summary>
    AbsentWithoutReason,

    /// <summary>perlu_penjelasan: something is known, a person must still judge it. Costs nothing until then.</summary>
    NeedsExplanation,

    /// <summary>belum: the day has not happened yet.</summary>
    NotYet,

    /// <summary>sakit: with a doctor's letter.</summary>
    SickWithLetter,

    /// <summary>sakit_tanpa_surat.</summary>
    SickWithoutLetter,

    /// <summary>izin: permission for the whole day.</summary>
    Permission,

    /// <summary>izin_setengah_hari.</summary>
    HalfDayPermission,

    /// <summary>cuti_tahunan.</summary>
    AnnualLeave,

    /// <summary>cuti_besar.</summary>
    LongLeave,

    /// <summary>cuti_melahirkan.</summary>
    MaternityLeave,

    /// <summary>cuti_alasan_penting.</summary>
    ImportantReasonLeave,

    /// <summary>cuti_di_luar_tanggungan: unpaid leave (CLTN).</summary>
    UnpaidLeave,

    /// <summary>dinas_luar: official duty elsewhere, with SPT.</summary>
    OfficialDuty,

    /// <summary>diklat: training.</summary>
    Training,

    /// <summary>tugas_belajar: study assignment.</summary>
    StudyAssignment,

    /// <summary>dibebaskan: suspended or released from the post.</summary>
    Released,
}
