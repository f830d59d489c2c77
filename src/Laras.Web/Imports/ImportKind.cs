namespace Laras.Web.Imports;

/// <summary>One kind of table that officers bring in. Each kind is declared in its own use case, beside what it writes.</summary>
/// <param name="Name">The word on the command line, <c>pegawai</c>.</param>
/// <param name="Title">What it brings in, for the help text.</param>
/// <param name="PlanAsync">Turns every good row into changes of the batch's database context and refuses the others.</param>
public sealed record ImportKind(
    string Name,
    string Title,
    IReadOnlyList<Column> Columns,
    Func<ImportBatch, CancellationToken, Task> PlanAsync
);
