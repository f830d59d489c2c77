using Laras.Core.Devices.Grammars;

namespace Laras.Core.Devices;

/// <summary>Why a row waits for a person: a code that never changes, and a sentence that says what happened and what to do.</summary>
public readonly record struct Reason(string Code, string Sentence)
{
    private const string OriginalFile = "Impor berkas asli dari mesin; baris yang sudah masuk tidak akan dobel.";

    public static readonly Reason TruncatedTail = new(
        "truncated_tail",
        "Baris terakhir terpotong, biasanya karena flashdisk dicabut sebelum selesai. Baris sebelumnya aman. Salin ulang "
            + "dari mesin, lalu impor lagi; baris yang sudah masuk tidak akan dobel."
    );

    public static readonly Reason UnknownSeparator = new(
        "unknown_separator",
        "Kolom baris ini tidak dipisahkan tab seperti berkas asli mesin, mungkin pernah disimpan di Excel atau disalin "
            + "lewat pesan. "
            + OriginalFile
    );

    public static readonly Reason AmbiguousDate = new(
        "date_format_ambiguous",
        "Waktunya tidak ditulis seperti mesin menulisnya (2026-02-24 07:22:43), jadi hari dan bulan dapat tertukar. "
            + OriginalFile
    );

    public static readonly Reason InvalidDate = new(
        "invalid_date",
        "Tanggal pada baris ini tidak ada di kalender, tanda catatan di mesin rusak. Cocokkan dengan lembar kertas hari itu."
    );

    public static readonly Reason InvalidTime = new(
        "invalid_time",
        "Jam pada baris ini tidak ada (lewat dari 23:59:59), tanda catatan di mesin rusak. Cocokkan dengan lembar kertas "
            + "hari itu."
    );

    public static readonly Reason PinEmpty = new(
        "pin_empty",
        "Nomor PIN kosong, jadi tidak diketahui milik siapa. Cocokkan jamnya dengan orang yang hadir, lalu catat lewat "
            + "lembar kertas."
    );

    public static readonly Reason PinZero = new(
        "pin_zero",
        "Nomor PIN nol: mesin tidak mengenali orangnya atau catatannya rusak. Cocokkan jamnya dengan orang yang hadir, "
            + "lalu catat lewat lembar kertas."
    );

    public static readonly Reason PinCharacters = new(
        "pin_charset",
        "Nomor PIN memuat tanda selain huruf dan angka, yang tidak pernah ditulis mesin. Baris ini disimpan dan tidak "
            + "dijalankan. "
            + OriginalFile
    );

    public static readonly Reason PinTooLong = new(
        "pin_too_long",
        $"Nomor PIN lebih panjang dari {PinText.CharactersMax} tanda, yang tidak pernah ditulis mesin. " + OriginalFile
    );

    public static readonly Reason NulBytes = new(
        "nul_bytes",
        "Bagian ini kosong (byte nol), biasanya karena listrik padam saat mesin menyimpan. Baris lain aman. Salin ulang dari mesin."
    );

    public static readonly Reason NotARow = new(
        "not_a_row",
        "Baris ini tidak dikenali sebagai catatan mesin. Periksa apakah bentuk berkas yang dipilih sudah tepat."
    );

    public static readonly Reason UnreadableNumber = new(
        "number_unreadable",
        "Salah satu kolom yang seharusnya angka 0 sampai 255 berisi hal lain. " + OriginalFile
    );

    public static readonly Reason MarkupRefused = new(
        "markup_refused",
        "Bagian ini memuat perintah XML (DTD atau entitas) yang tidak pernah dikirim mesin. Bagian ini tidak dijalankan. "
            + "Ambil ulang catatan langsung dari mesin."
    );

    public static readonly Reason LineTooLong = new(
        "line_too_long",
        $"Baris ini lebih panjang dari {DeviceFileReader.LineBytesMax} byte, jadi bukan catatan mesin. Periksa apakah "
            + "berkasnya tepat."
    );

    public static readonly Reason FileTooLarge = new(
        "file_too_large",
        $"Berkas lebih besar dari {DeviceFileReader.FileBytesMax / (1024 * 1024)} MB dan tidak dibaca. Ambil dari mesin "
            + "per bulan, lalu impor satu per satu."
    );

    public static readonly Reason TooManyUnreadable = new(
        "too_many_unreadable",
        $"Sudah {DeviceFileReader.UnreadableMax} baris tidak terbaca, jadi sisa berkas tidak dibaca. Hampir pasti bentuk "
            + "berkas yang dipilih belum tepat; pilih bentuk lain."
    );

    public static Reason ClockReset(DateTime time) =>
        new(
            "device_clock_reset",
            $"Tercatat {Indonesian.LongDate(DateOnly.FromDateTime(time))}: jam mesin kembali ke awal, biasanya karena "
                + "baterainya habis. Betulkan jam mesin, lalu sahkan kehadiran hari itu lewat lembar kertas."
        );

    public static Reason Future(DateTime time) =>
        new(
            "future_date",
            $"Tercatat {Indonesian.LongDate(DateOnly.FromDateTime(time))}, hari yang belum tiba. Periksa jam mesin, lalu "
                + "sahkan kehadiran yang sebenarnya lewat lembar kertas."
        );

    public static Reason ColumnCount(int found, int expected) =>
        new(
            "column_count",
            $"Baris ini punya {found} kolom, sedangkan bentuk berkas yang dipilih punya {expected}. Pilih bentuk yang tepat, "
                + "lalu impor lagi; baris yang sudah masuk tidak akan dobel."
        );
}
