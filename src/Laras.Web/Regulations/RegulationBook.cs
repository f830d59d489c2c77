using Laras.Core.Regulations;
using Laras.Core.Regulations.Calculating;
using Laras.Core.Regulations.Examining;
using Laras.Core.Regulations.Showing;

namespace Laras.Web.Regulations;

/// <summary>One text of a regulation, read once, with everything its pages show. It never changes: another text is another book.</summary>
public sealed class RegulationBook
{
    private readonly Lazy<IReadOnlyList<Chapter>> chapters;
    private readonly Lazy<IReadOnlyList<WorkedCase>> cases;
    private readonly TaskCompletionSource<ExaminationReport> examination = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int asked;

    public RegulationBook(string hash, RegulationFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Hash = hash;
        Folder = folder;
        chapters = new(() => Regulation is { } regulation ? InReadingOrder(regulation) : []);
        cases = new(() => Regulation is { } regulation ? Work(regulation) : []);
    }

    /// <summary>Hex SHA-256 of the text, the name by which runs and slips know it.</summary>
    public string Hash { get; }

    public RegulationFolder Folder { get; }

    /// <summary>Null as long as the folder has problems.</summary>
    public Regulation? Regulation => Folder.Regulation;

    public IReadOnlyList<Chapter> Chapters => chapters.Value;

    public IReadOnlyList<WorkedCase> Cases => cases.Value;

    /// <summary>Ends when <see cref="ExamineBooks"/> has examined it; that may take seconds.</summary>
    public Task<ExaminationReport> Examination => examination.Task;

    /// <summary>True for the first who asks for the examination.</summary>
    internal bool IsFirstToAsk() => Interlocked.Exchange(ref asked, 1) == 0;

    internal void Examine()
    {
        try
        {
            examination.SetResult(Core.Regulations.Examining.Examination.Of(Regulation!, Folder.Cases));
        }
#pragma warning disable CA1031 // Whoever waits for the examination gets to know; the next book is examined all the same.
        catch (Exception trouble)
#pragma warning restore CA1031
        {
            examination.SetException(trouble);
        }
    }

    /// <summary>The front page first, whatever its file is called.</summary>
    private static IReadOnlyList<Chapter> InReadingOrder(Regulation regulation) =>
        [.. ReadableRegulation.Of(regulation).OrderBy(chapter => chapter.Heading is not null)];

    private List<WorkedCase> Work(Regulation regulation)
    {
        var calculator = new Calculator(regulation);
        return [.. Folder.Cases.Select((worked, index) => WorkedCase.Of(regulation, calculator, worked, index + 1))];
    }
}
