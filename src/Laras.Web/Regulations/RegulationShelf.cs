namespace Laras.Web.Regulations;

/// <summary>Keeps the books that were read, by their text, so that no page reads or examines the same text twice.</summary>
public sealed class RegulationShelf
{
    /// <summary>More than all regulations one installation has; beyond it the book that was asked for longest ago is put away.</summary>
    public const int BooksMax = 100;

    private readonly Lock door = new();
    private readonly Dictionary<(string Name, string Hash), Place> places = [];
    private long clock;

    public int Count
    {
        get
        {
            lock (door)
            {
                return places.Count;
            }
        }
    }

    /// <summary>The book of these files; the folder's name is part of it because findings and sentences say it.</summary>
    public RegulationBook Of(string name, IReadOnlyDictionary<string, string> files)
    {
        var hash = RegulationText.HashOf(files);
        Place? place;
        lock (door)
        {
            if (!places.TryGetValue((name, hash), out place))
            {
                MakeRoom();
                place = new(new(() => new(hash, RegulationFolder.Parse(name, files))));
                places.Add((name, hash), place);
            }

            place.LastAsked = ++clock;
        }

        return place.Book.Value;
    }

    private void MakeRoom()
    {
        if (places.Count >= BooksMax)
        {
            places.Remove(places.MinBy(place => place.Value.LastAsked).Key);
        }
    }

    private sealed class Place(Lazy<RegulationBook> book)
    {
        public Lazy<RegulationBook> Book => book;

        public long LastAsked { get; set; }
    }
}
