using System.Globalization;

namespace Laras.Web.Imports;

/// <summary>
/// One row of a table, only with the columns that its import asked for. It reads its own cells, and what cannot be
/// read becomes a problem of the row, so that all of them can be told together.
/// </summary>
public sealed class TableRow(string file, int line, IReadOnlyDictionary<string, int> places, string[] cells)
{
    /// <summary>The column that is read to recognise a person twice, and shown or kept nowhere.</summary>
    public const string SecretColumn = "nik";

    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;
    private const int LongestSpanYears = 6;

    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd",
        "d-M-yyyy",
        "d/M/yyyy",
        "d.M.yyyy",
        "yyyy-MM-dd HH:mm:ss",
    ];

    private static readonly string[] TimeForms = ["HH'.'mm", "HH:mm", "H'.'mm", "H:mm", "HH:mm:ss", "HH'.'mm'.'ss"];

    private readonly List<RowProblem> problems = [];

    public int Line => line;

    public IReadOnlyList<RowProblem> Problems => problems;

    public bool IsGood => problems.Count == 0;

    /// <summary>The cell as it came, trimmed; empty when the file has no such column.</summary>
    public string this[string column] => places.TryGetValue(column, out var place) ? cells[place] : "";

    /// <summary>The cells that were asked for, and no other: what a person needs to settle the row.</summary>
    public string Raw =>
        string.Join(
            "; ",
            places
                .Where(pair => cells[pair.Value].Length > 0)
                .Select(pair =>
                    $"{pair.Key}={(pair.Key == SecretColumn ? MaskedText.Mask : MaskedText.Of(cells[pair.Value]))}"
                )
        );

    public void Refuse(string? column, string code, string sentence) =>
        problems.Add(new(file, line, column, code, MaskedText.Of(sentence)));

    public string RequiredText(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Refuse(column, "cell_empty", $"Kolom {column} kosong. Isi, lalu impor lagi berkas ini.");
        }

        return text;
    }

    public string Text(string column)
    {
        var text = this[column];
        if (text is ['=' or '+' or '@', ..])
        {
            Refuse(column, "cell_formula", "Isi sel ini rumus Excel, bukan teks. Ganti dengan teksnya.");
        }
        else if (text.Length > SheetRow.LongestCell)
        {
            Refuse(
                column,
                "cell_too_long",
                $"Isi sel ini lebih dari {SheetRow.LongestCell} huruf. Biasanya ada tanda petik yang tidak ditutup."
            );
        }
        else if (text.Contains(SheetRow.Unreadable, StringComparison.Ordinal))
        {
            Refuse(column, "cell_unreadable", "Ada huruf di sel ini yang rusak. Ketik ulang isinya.");
        }

        return text;
    }

    public DateOnly? RequiredDate(string column) => RequiredText(column).Length > 0 ? Date(column) : null;

    public DateOnly? Date(string column)
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (
            DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= EarliestYear and <= LatestYear
        )
        {
            return DateOnly.FromDateTime(date);
        }

        Refuse(column, "date_unreadable", $"\"{text}\" bukan tanggal. Tulis seperti 2026-04-07 atau 07-04-2026.");
        return null;
    }

    /// <summary>The columns <c>dari</c> and <c>sampai</c>, both days included.</summary>
    public (DateOnly From, DateOnly To) Span()
    {
        var (from, to) = (RequiredDate("dari"), RequiredDate("sampai"));
        if (to < from)
        {
            Refuse("sampai", "dates_reversed", "Tanggal sampai mendahului tanggal dari.");
        }
        else if (to > from?.AddYears(LongestSpanYears))
        {
            Refuse("sampai", "dates_too_far", $"Rentang ini lebih dari {LongestSpanYears} tahun. Periksa tahunnya.");
        }

        return (from ?? default, to ?? default);
    }

    public TimeOnly? RequiredTime(string column)
    {
        var text = RequiredText(column);
        if (TimeOnly.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        if (text.Length > 0)
        {
            Refuse(
                column,
                "time_unreadable",
                $"\"{text}\" bukan jam. Tulis seperti 06.30, dengan kolom berformat teks."
            );
        }

        return null;
    }

    /// <summary>Null when the cell is empty or outside the limits; the latter is a problem of the row.</summary>
    public int? Number(string column, int least, int most)
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Refuse(column, "number_unreadable", $"\"{text}\" bukan angka bulat antara {least} dan {most}.");
        return null;
    }

    public int RequiredNumber(string column, int least, int most) =>
        RequiredText(column).Length > 0 ? Number(column, least, most) ?? least : least;

    /// <summary>One of a closed list of words; <c>Cuti Bersama</c> and <c>cuti_bersama</c> are one word.</summary>
    public T? Word<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (words.TryGetValue(text.ToLowerInvariant().Replace(' ', '_').Replace('-', '_'), out var value))
        {
            return value;
        }

        Refuse(column, "word_unknown", $"\"{text}\" tidak dikenal. Yang dikenal: {string.Join(", ", words.Keys)}.");
        return null;
    }

    public T? RequiredWord<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct => RequiredText(column).Length > 0 ? Word(column, words) : null;
}
