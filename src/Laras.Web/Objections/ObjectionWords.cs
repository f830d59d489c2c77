using Laras.Core.Objections;
using Laras.Web.Layout;

namespace Laras.Web.Objections;

/// <summary>The choices of the forms, in the words of the people who tick them.</summary>
public static class ObjectionWords
{
    public static IReadOnlyList<ObjectionReason> ReasonsOfDay { get; } =
    [
        ObjectionReason.PresentOnPaper,
        ObjectionReason.PresentUnrecorded,
        ObjectionReason.WrongTime,
        ObjectionReason.SickOrPermitted,
        ObjectionReason.DutyElsewhere,
        ObjectionReason.Other,
    ];

    public static IReadOnlyList<ObjectionReason> ReasonsOfLine { get; } =
    [ObjectionReason.WrongFigure, ObjectionReason.Other];

    /// <summary>What answers most objections; own words may stand beside it.</summary>
    public static IReadOnlyList<string> ReadyAnswers { get; } =
    [
        "Lembar kertas hari itu ada dan sudah diperiksa.",
        "Mesin terbukti tidak mencatat pada jam itu.",
        "Atasan atau rekan menyaksikan kehadirannya.",
        "Surat izin, sakit, atau tugas sudah diterima.",
        "Catatan mesin hari itu lengkap dan sesuai.",
        "Belum ada bukti atau saksi untuk hari itu.",
        "Nilai di balik baris ini sudah dicocokkan dengan sumbernya.",
    ];

    public static string Of(ObjectionReason reason) =>
        reason switch
        {
            ObjectionReason.PresentOnPaper => "Saya hadir, sudah tanda tangan di kertas",
            ObjectionReason.PresentUnrecorded => "Saya hadir, mesin atau HP tidak mencatat",
            ObjectionReason.WrongTime => "Saya hadir, jamnya keliru",
            ObjectionReason.SickOrPermitted => "Saya sakit, izin, atau cuti",
            ObjectionReason.DutyElsewhere => "Saya tugas luar",
            ObjectionReason.WrongFigure => "Angka di baris ini keliru",
            ObjectionReason.Other => "Lainnya, saya jelaskan",
        };

    public static string Of(ObjectionOutcome outcome) =>
        outcome switch
        {
            ObjectionOutcome.Accepted => "diterima",
            ObjectionOutcome.Partly => "diterima sebagian",
            ObjectionOutcome.Refused => "belum dapat diterima",
        };

    public static Tone ToneOf(ObjectionOutcome outcome) =>
        outcome switch
        {
            ObjectionOutcome.Accepted => Tone.Recorded,
            ObjectionOutcome.Partly => Tone.Information,
            ObjectionOutcome.Refused => Tone.Attention,
        };

    public static Glyph GlyphOf(KnownFact.Source source) =>
        source switch
        {
            KnownFact.Source.Taps => Glyph.Clock,
            KnownFact.Source.Paper => Glyph.Sheet,
            KnownFact.Source.Machine => Glyph.Building,
            KnownFact.Source.Colleagues => Glyph.People,
            KnownFact.Source.Letter => Glyph.Bag,
            KnownFact.Source.Decision => Glyph.PersonCheck,
        };

    /// <summary>Null for a word that was not offered.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) && word == value.ToString() ? value : null;
}
