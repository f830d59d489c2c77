namespace Laras.Core.Attendance.Reviews;

/// <summary>The ready-made questions and reasons of a superior: one press instead of typing, the same words for everybody.</summary>
public static class ReviewWords
{
    /// <param name="Code">Stays for ever, because rows name it.</param>
    /// <param name="Then">What follows, said before the press.</param>
    /// <param name="ClaimsAbsence">The superior says that the person was not at work: it becomes a proposed correction.</param>
    public sealed record Ready(string Code, string Words, string Then, bool ClaimsAbsence = false);

    public static IReadOnlyList<Ready> Questions { get; } =
    [
        new("where", "Sedang bertugas di mana saat itu?", "Ditanyakan lewat Kabar."),
        new("why-late", "Mengapa datang pada jam itu?", "Ditanyakan lewat Kabar."),
        new("when-left", "Pulang pukul berapa?", "Ditanyakan lewat Kabar."),
    ];

    public static IReadOnlyList<Ready> Returns { get; } =
    [
        new("proof", "Minta surat atau bukti tugas", "Catatan tetap ada; yang bersangkutan diminta melengkapi."),
        new("time", "Jamnya belum cocok", "Catatan tetap ada; yang bersangkutan diminta menjelaskan."),
        new(
            "absent",
            "Tidak berada di tempat tugas",
            "Setelah pukul 24.00 menjadi usulan koreksi; orang kedua yang menetapkan. Bisa dikeberatani.",
            ClaimsAbsence: true
        ),
    ];

    /// <summary>What answers most questions.</summary>
    public static IReadOnlyList<string> Answers { get; } =
    ["Tugas luar", "HP atau lokasi bermasalah", "Lupa menekan", "Ada keperluan, sudah izin atasan"];

    /// <summary>The ready-made words of a code; null for one that was never offered.</summary>
    public static Ready? Find(ReviewVerdict verdict, string? code) =>
        verdict switch
        {
            ReviewVerdict.Asked => Questions.FirstOrDefault(one => one.Code == code),
            ReviewVerdict.Returned => Returns.FirstOrDefault(one => one.Code == code),
            ReviewVerdict.Accepted or ReviewVerdict.Withdrawn => null,
        };
}
