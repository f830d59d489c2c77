namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>What is wrong with a request, each with the place where it stands.</summary>
internal sealed class ReadingProblems
{
    private readonly List<string> told = [];
    private string about = "";
    private int place;

    public int Count => told.Count;

    public IReadOnlyList<string> Told => told;

    public void About(string what, int index) => (about, place) = (what, index + 1);

    public void Unless(bool isGood, string part)
    {
        if (!isGood)
        {
            Add($"{part} tidak terbaca");
        }
    }

    public void Add(string sentence) => told.Add(about.Length == 0 ? sentence : $"{about} ke-{place}: {sentence}.");
}
