using Laras.Core;
using Laras.Core.Regulations;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Showing;

namespace Laras.Web.Regulations.Showing;

/// <summary>The words under which a regulation's parts stand on its pages.</summary>
public static class RegulationWords
{
    public static string NumberOf(RegulationBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.Regulation?.Header.Number ?? book.Folder.Name;
    }

    /// <summary><c>sejak 1 Januari 2026</c>, or from when until when.</summary>
    public static string Force(RegulationHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var from = Indonesian.LongDate(header.InForceFrom);
        return header.InForceTo is { } to ? $"{from} sampai {Indonesian.LongDate(to)}" : $"sejak {from}";
    }

    public static string Of(KnownRegulations.Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Last is { } last
            ? $"{rule.From.InWords()} sampai {last.InWords()}"
            : $"mulai {rule.From.InWords()}";
    }

    public static string Of(ClauseKind kind) =>
        kind switch
        {
            ClauseKind.Value => "Angka",
            ClauseKind.Table => "Tabel",
            ClauseKind.DayFormula => "Dihitung tiap hari",
            ClauseKind.MonthFormula => "Dihitung sebulan",
        };

    public static string Of(SlipRole role) =>
        role switch
        {
            SlipRole.Adds => "tambah",
            SlipRole.Subtracts => "kurang",
            SlipRole.Subtotal => "jumlah",
            SlipRole.Net => "diterima",
            SlipRole.Note => "keterangan",
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Wrong => "Keliru",
            Severity.Attention => "Perhatian",
            Severity.Note => "Catatan",
        };

    /// <summary>A case's day in one line: <c>hadir, masuk 06.24, pulang 14.02</c>.</summary>
    public static string Of(IReadOnlyList<CaseValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var status = values.FirstOrDefault(value => value.Name == "status")?.Written ?? "hadir";
        return string.Join(
            ", ",
            values
                .Where(value => value.Name != "status")
                .Select(value => $"{Spaced(value.Name)} {value.Written}")
                .Prepend(Spaced(status))
        );
    }

    /// <summary>One day by its date, several by their number.</summary>
    public static string Of(IReadOnlyList<DateOnly> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return dates.Count == 1 ? Indonesian.DayAndMonth(dates[0]) : $"{dates.Count} hari";
    }

    public static string Spaced(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace('_', ' ');
    }
}
