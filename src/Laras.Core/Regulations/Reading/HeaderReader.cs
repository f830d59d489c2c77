using Laras.Core.Regulations.Language;

namespace Laras.Core.Regulations.Reading;

/// <summary>Reads the first page of a regulation folder.</summary>
internal static class HeaderReader
{
    public static readonly string[] Known =
    [
        "nomor",
        "judul",
        "daerah",
        "zona",
        "berlaku_sejak",
        "berlaku_sampai",
        "mengubah",
        "bukti",
        "sumber",
        "belum_disandikan",
        "diketahui",
        "tebing",
        "satuan",
        "pagu",
        "bobot",
        "berlaku_untuk",
    ];

    public static RegulationHeader Read(string folder, SourceMap map, ProblemList problems)
    {
        var keys = new Keys(map, "halaman depan", problems);
        keys.Only(Known);
        return new()
        {
            Folder = folder,
            Number = keys.Required("nomor")?.Value ?? "",
            Title = keys.Required("judul")?.Value ?? "",
            Region = keys.Required("daerah")?.Value ?? "",
            Zone = ReadZone(keys, problems),
            InForceFrom = ReadDate(keys.Required("berlaku_sejak"), problems) ?? DateOnly.MinValue,
            InForceTo = ReadDate(keys.Text("berlaku_sampai"), problems),
            Amends = keys.Text("mengubah")?.Value,
            Evidence = keys.Required("bukti")?.Value ?? "",
            Sources = [.. keys.Texts("sumber").Select(text => text.Value)],
            NotEncoded = [.. keys.Texts("belum_disandikan").Select(text => text.Value)],
            KnownOddities = ReadKnown(map, problems),
            CliffFrom = ReadCliff(keys, problems),
        };
    }

    private static Zone ReadZone(Keys keys, ProblemList problems)
    {
        var text = keys.Text("zona");
        if (text is null)
        {
            return Zone.Wib;
        }

        if (Enum.TryParse<Zone>(text.Value, ignoreCase: true, out var zone) && Enum.IsDefined(zone))
        {
            return zone;
        }

        problems.Add(text.Place, $"Zona \"{text.Value}\" tidak dikenal. Tulis WIB, WITA atau WIT.");
        return Zone.Wib;
    }

    private static DateOnly? ReadDate(SourceText? text, ProblemList problems)
    {
        if (text is null)
        {
            return null;
        }

        if (Indonesian.TryParseDate(text.Value, out var date))
        {
            return date;
        }

        problems.Add(text.Place, $"Tanggal \"{text.Value}\" ditulis seperti 2026-04-07.");
        return null;
    }

    private static Dictionary<string, string> ReadKnown(SourceMap map, ProblemList problems)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Find("diketahui") is not SourceMap entries)
        {
            return known;
        }

        foreach (var entry in entries.Entries)
        {
            known[entry.Key.Value] = (entry.Value as SourceText)?.Value ?? "";
            if (string.IsNullOrWhiteSpace(known[entry.Key.Value]))
            {
                problems.Add(entry.Value.Place, $"Keganjilan \"{entry.Key.Value}\" yang diketahui perlu alasan.");
            }
        }

        return known;
    }

    private static Rupiah ReadCliff(Keys keys, ProblemList problems)
    {
        if (keys.Text("tebing") is not { } text)
        {
            return RegulationHeader.UsualCliff;
        }

        var syntax = Parser.Parse(text.Value, text.Place, new UnitBook([]).Names, problems);
        if (syntax is Syntax.Number { Unit: Dimension.RupiahName } amount)
        {
            return new(decimal.ToInt64(amount.Value));
        }

        problems.Add(text.Place, "Tebing ditulis sebagai rupiah, misalnya 100.000 rupiah.");
        return Rupiah.Zero;
    }
}
