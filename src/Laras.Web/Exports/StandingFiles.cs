using System.Runtime.CompilerServices;
using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Calendar;
using Laras.Web.Organisation;
using Laras.Web.Organisation.Acting;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Exports;

/// <summary>What stands still: units, posts, hours, days off, and who stands in for whom.</summary>
internal static class StandingFiles
{
    public static readonly ExportFile Units = new(
        "unit",
        "unit",
        ["kode", "nama", "induk", "jenis", "zona"],
        UnitsAsync
    );

    public static readonly ExportFile Patterns = new(
        "pola-kerja",
        "pola",
        ["pola", "nama", "hari", "ramadan", "mulai", "selesai", "istirahat", "buka", "tutup", "sejak", "sampai"],
        PatternsAsync
    );

    public static readonly ExportFile DaysOff = new(
        "libur",
        "libur",
        ["tanggal", "jenis", "nama", "dasar"],
        DaysOffAsync
    );

    public static readonly ExportFile Ramadan = new("ramadan", "ramadan", ["dari", "sampai", "dasar"], RamadanAsync);

    public static readonly ExportFile Posts = new(
        "jabatan",
        "jabatan",
        ["kode", "unit", "nama", "jenis", "kelas", "kode_atasan", "formasi", "mulai", "sampai"],
        PostsAsync
    );

    public static readonly ExportFile Acting = new(
        "plt",
        "plt",
        ["jenis", "kode_jabatan", "nip_digantikan", "nip", "surat", "dari", "sampai"],
        ActingAsync
    );

    private static async IAsyncEnumerable<string[]> UnitsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var unit in await db.Units.AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancellationToken))
        {
            yield return
            [
                unit.Code,
                unit.Name,
                names.Unit(unit.ParentId),
                ImportUnits.WordOf(unit.Kind),
                unit.Zone.Abbreviation(),
            ];
        }
    }

    private static async IAsyncEnumerable<string[]> PatternsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var days = await db.WorkPatternDays.AsNoTracking().ToListAsync(cancellationToken);
        var inOrder = days.OrderBy(day => day.Pattern, StringComparer.Ordinal)
            .ThenBy(day => day.Ramadan)
            .ThenBy(day => day.Weekday)
            .ThenBy(day => day.From);
        foreach (var day in inOrder)
        {
            yield return
            [
                day.Pattern,
                day.Name,
                day.Weekday is { } weekday ? ExportNames.Number(weekday) : "",
                day.Ramadan ? "ya" : "tidak",
                ExportNames.Time(day.Starts),
                ExportNames.Time(day.Ends),
                ExportNames.Number(day.BreakMinutes),
                ExportNames.Number(day.OpensMinutesBefore),
                ExportNames.Number(day.ClosesMinutesAfter),
                ExportNames.Date(day.From),
                ExportNames.Date(day.To),
            ];
        }
    }

    private static async IAsyncEnumerable<string[]> DaysOffAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var days = await db.Holidays.AsNoTracking().OrderBy(day => day.Date).ToListAsync(cancellationToken);
        foreach (var day in days.OrderBy(day => day.Date).ThenBy(day => day.Kind))
        {
            yield return [ExportNames.Date(day.Date), ImportHolidays.WordOf(day.Kind), day.Name, day.Decree];
        }
    }

    private static async IAsyncEnumerable<string[]> RamadanAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var periods = db.SpecialPeriods.AsNoTracking().Where(period => period.Kind == ImportSpecialPeriods.Kind.Name);
        foreach (var period in await periods.OrderBy(period => period.From).ToListAsync(cancellationToken))
        {
            yield return [ExportNames.Date(period.From), ExportNames.Date(period.To), period.Decree];
        }
    }

    private static async IAsyncEnumerable<string[]> PostsAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var post in await db.Posts.AsNoTracking().OrderBy(post => post.Code).ToListAsync(cancellationToken))
        {
            yield return
            [
                post.Code,
                names.Unit(post.UnitId),
                post.Title,
                post.Kind,
                ExportNames.Number(post.Class),
                names.Post(post.SuperiorId),
                ExportNames.Number(post.Seats),
                ExportNames.Date(post.From),
                ExportNames.Date(post.To),
            ];
        }
    }

    /// <summary>A letter that was written anew stands after what it took the place of, so that it does so again.</summary>
    private static async IAsyncEnumerable<string[]> ActingAsync(
        LarasDb db,
        ExportNames names,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = await db.ActingAssignments.AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var inOrder = rows
            .Values.OrderBy(row => row.From)
            .ThenBy(row => names.Post(row.PostId), StringComparer.Ordinal)
            .ThenBy(row => names.Number(row.ReplacedId), StringComparer.Ordinal)
            .ThenBy(row => names.Number(row.ActingId), StringComparer.Ordinal)
            .ThenBy(row => row.Letter, StringComparer.Ordinal)
            .ThenBy(Depth);
        foreach (var row in inOrder)
        {
            yield return
            [
                row.Kind == ActingKind.Plt ? "plt" : "plh",
                names.Post(row.PostId),
                names.Number(row.ReplacedId),
                names.Number(row.ActingId),
                row.Letter,
                ExportNames.Date(row.From),
                ExportNames.Date(row.To),
            ];
        }

        int Depth(ActingAssignment row) => row.ReplacesId is { } earlier ? Depth(rows[earlier]) + 1 : 0;
    }
}
