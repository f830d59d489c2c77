namespace Laras.Web.Imports;

/// <summary>What an import did, or in a preview would do, with every row of a file.</summary>
/// <param name="Refusals">Why the file as a whole was not read; then nothing else is set and nothing was stored.</param>
/// <param name="Problems">Why rows wait for a person; a row may have several.</param>
/// <param name="Notes">Rows that were taken in although somebody should look at them.</param>
public sealed record ImportReport(
    string Kind,
    string FileName,
    int Rows,
    int New,
    int Changed,
    int Same,
    int Waiting,
    IReadOnlyList<RowProblem> Refusals,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<RowProblem> Notes
)
{
    public static ImportReport Refused(string kind, string fileName, IReadOnlyList<RowProblem> refusals) =>
        new(kind, fileName, 0, 0, 0, 0, 0, refusals, [], []);
}
