using System.Text;
using Laras.Core.Regulations;

namespace Laras.Web.Regulations.Showing;

/// <summary>
/// Addresses of a regulation's pages and of the places on them, short enough to be read aloud: a clause by its name
/// (<c>#harga_menit</c>) or by its pasal (<c>#pasal-9-ayat-2</c>), a fact by <c>#fakta-masuk</c>.
/// </summary>
public static class RegulationAddress
{
    public const string List = "/meja/aturan";
    private const string PasalPrefix = "pasal-";

    public static string Of(string address) => $"{List}/{Uri.EscapeDataString(address)}";

    /// <summary>The names of a regulation have no hyphen, so no name is ever the place of a pasal or of a fact.</summary>
    public static string PlaceOf(string name) => name is "isi" or "cari" ? $"nama-{name}" : name;

    public static string PlaceOfFact(string name) => $"fakta-{name}";

    public static string PlaceOf(Pasal pasal)
    {
        var place = new StringBuilder();
        foreach (var letter in pasal.Text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                place.Append(letter);
            }
            else if (place.Length > 0 && place[^1] != '-')
            {
                place.Append('-');
            }
        }

        var words = place.ToString().TrimEnd('-');
        return words.StartsWith(PasalPrefix, StringComparison.Ordinal) ? words : PasalPrefix + words;
    }

    /// <summary>A line of the text; files are counted in the order of their names.</summary>
    public static string PlaceOfLine(RegulationFolder folder, SourcePlace place)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(place);
        return PlaceOfLine(folder.Files.Keys.Order(StringComparer.Ordinal).ToList().IndexOf(place.File), place.Line);
    }

    public static string PlaceOfLine(int file, int line) => $"berkas-{file + 1}-baris-{line}";
}
