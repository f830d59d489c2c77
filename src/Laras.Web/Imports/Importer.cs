using Laras.Web.Access.Roles;
using Laras.Web.Attendance;
using Laras.Web.Calendar;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Leave;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Acting;
using Laras.Web.Tpp;

namespace Laras.Web.Imports;

/// <summary>Something that can be brought in by file: the command line and the import page offer every one of these.</summary>
/// <param name="Name">The word after <c>laras impor</c>.</param>
/// <param name="Title">What it brings in, for the help text.</param>
public sealed record Importer(
    string Name,
    string Title,
    Func<ImportRequest, CancellationToken, Task<ImportReport>> RunAsync
)
{
    /// <summary>What a table of this kind carries; empty for a machine's file, which has no header.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    public bool IsTable => Columns.Count > 0;

    public static Importer? Find(string name) => All.FirstOrDefault(importer => importer.Name == name);

    /// <summary>In the order in which a new region needs them.</summary>
    public static readonly IReadOnlyList<Importer> All =
    [
        ImportTable.For(ImportUnits.Kind),
        ImportTable.For(ImportWorkPatterns.Kind),
        ImportTable.For(ImportHolidays.Kind),
        ImportTable.For(ImportSpecialPeriods.Kind),
        ImportTable.For(ImportPosts.Kind),
        ImportTable.For(ImportEmployees.Kind),
        ImportTable.For(ImportPlacements.Kind),
        ImportTable.For(ImportTerms.Kind),
        ImportTable.For(ImportActing.Kind),
        ImportTable.For(ImportRoster.Kind),
        ImportTable.For(ImportAbsences.Kind),
        ImportTable.For(ImportMonthlyFacts.Kind),
        ImportTable.For(ImportPins.Kind),
        ImportTable.For(ImportRoles.Kind),
        ImportTable.For(ImportPaper.Kind),
        AttendanceImporter.Importer,
    ];
}
