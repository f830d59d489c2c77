namespace Laras.Core.Regulations.Reading;

/// <summary>Reads the keys of a map and reports those that are missing, unknown, doubled or of the wrong shape.</summary>
internal sealed class Keys(SourceMap map, string owner, ProblemList problems)
{
    public SourceMap Map => map;

    /// <summary>Reports every key that is not among <paramref name="known"/>, with the nearest one that is.</summary>
    public void Only(params string[] known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key.Value) && entry.Value is SourceText { Value: "" })
            {
                problems.Add(
                    entry.Key.Place,
                    $"Koma di dalam {{ }} memutus isi pada {owner}: \"{entry.Key.Value}\" terbaca sebagai kunci. Beri isi itu tanda kutip, misalnya \"112,5 jam\"."
                );
            }
            else if (!known.Contains(entry.Key.Value))
            {
                problems.Add(
                    entry.Key.Place,
                    $"Kunci \"{entry.Key.Value}\" tidak dikenal pada {owner}.{Nearest.Hint(entry.Key.Value, known)}"
                );
            }
            else if (!seen.Add(entry.Key.Value))
            {
                problems.Add(entry.Key.Place, $"Kunci \"{entry.Key.Value}\" tertulis dua kali pada {owner}.");
            }
        }
    }

    public SourceText? Text(string key)
    {
        var node = map.Find(key);
        if (node is null or SourceText)
        {
            return node as SourceText;
        }

        problems.Add(node.Place, $"\"{key}\" pada {owner} harus berupa satu nilai, bukan daftar.");
        return null;
    }

    public SourceText? Required(string key)
    {
        if (map.Find(key) is null)
        {
            problems.Add(map.Place, $"{owner} belum menyebut \"{key}\".");
        }

        return Text(key);
    }

    public Pasal Pasal()
    {
        var text = Text("pasal");
        if (string.IsNullOrWhiteSpace(text?.Value))
        {
            problems.Add(
                map.Place,
                $"{owner} belum menyebut pasalnya. Setiap angka dan rumus harus bisa dicari di kertasnya."
            );
        }

        return new(text?.Value ?? "");
    }

    public bool Flag(string key)
    {
        if (Text(key) is not { } text)
        {
            return false;
        }

        if (text.Value is not ("ya" or "tidak"))
        {
            problems.Add(text.Place, $"\"{key}\" pada {owner} diisi ya atau tidak, bukan \"{text.Value}\".");
        }

        return text.Value == "ya";
    }

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public IReadOnlyList<SourceText> Texts(string key)
    {
        var node = map.Find(key);
        if (node is SourceText single)
        {
            return [single];
        }

        if (node is not SourceList list)
        {
            return [];
        }

        foreach (var item in list.Items.Where(item => item is not SourceText))
        {
            problems.Add(item.Place, $"Isi daftar \"{key}\" pada {owner} harus berupa tulisan.");
        }

        return [.. list.Items.OfType<SourceText>()];
    }
}
