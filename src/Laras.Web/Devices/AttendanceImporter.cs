using System.Globalization;
using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Imports;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>
/// <c>laras impor absen</c>: a machine's file among the other imports. The grammar may be proposed, but where the rows
/// can be read two ways nothing is stored until a person has chosen.
/// </summary>
public static class AttendanceImporter
{
    private const int RowsShownWhenAsking = 3;

    public static Importer Importer =>
        new(
            MachineTap.ImportKind,
            $"berkas mesin absen; --format: {string.Join(", ", GrammarWords.All.Keys)}",
            RunAsync
        );

    private static async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var zone = request.Zone ?? await ZoneOfRegionAsync(request.Db, cancellationToken);
        if (zone is null)
        {
            return Refused(
                request,
                "zone_unknown",
                "Zona waktu mesin belum diketahui. Tambahkan --zona WIB, --zona WITA atau --zona WIT."
            );
        }

        var today = DateOnly.FromDateTime(zone.Value.ToLocal(request.Time.GetUtcNow().UtcDateTime));
        if (GrammarOf(request, today, out var question) is not { } grammar)
        {
            return Refused(request, "grammar_unknown", question);
        }

        var source = request.Source;
        var outcome = await ImportAttendance.HandleAsync(
            request.Db,
            new(source.FileName, source.Content, grammar, zone.Value, source.ImportedBy, request.Device)
            {
                PreviewOnly = request.PreviewOnly,
                ImportedById = source.ImportedById,
            },
            request.Time,
            progress: null,
            cancellationToken
        );
        return outcome switch
        {
            ImportAttendance.Outcome.Imported imported => Report(source.FileName, imported),
            ImportAttendance.Outcome.AlreadyImported known => Report(source.FileName, known),
            ImportAttendance.Outcome.Refused refused => Refused(request, "file_refused", refused.Sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<Zone?> ZoneOfRegionAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var setting = await db
            .Settings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Name == Region.ZoneSetting, cancellationToken);
        return Enum.TryParse<Zone>(setting?.Value, ignoreCase: true, out var zone) ? zone : null;
    }

    private static Grammar? GrammarOf(ImportRequest request, DateOnly today, out string question)
    {
        question = "";
        if (request.Format is { } word)
        {
            question =
                $"Bentuk berkas \"{word}\" tidak dikenal. Yang dikenal: {string.Join(", ", GrammarWords.All.Keys)}.";
            return GrammarWords.All.TryGetValue(word, out var chosen) ? chosen : null;
        }

        var guess = GrammarGuess.Of(request.Source.Content, today);
        if (!guess.IsAmbiguous)
        {
            question = guess.Sentence;
            return guess.Proposed;
        }

        var ways = guess.Decodings.Select(way =>
            $"  --format {GrammarWords.Of(way.Grammar)}: "
            + string.Join("; ", way.Rows.OfType<DeviceTap>().Take(RowsShownWhenAsking).Select(Shown))
        );
        question = string.Join('\n', [guess.Sentence, .. ways]);
        return null;
    }

    private static string Shown(DeviceTap tap) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"PIN {tap.Pin} {tap.LocalTime:yyyy-MM-dd HH:mm:ss} {Verification.Evidence(tap.Verify, tap.Device)}"
        );

    private static ImportReport Refused(ImportRequest request, string code, string sentence) =>
        ImportReport.Refused(
            MachineTap.ImportKind,
            request.Source.FileName,
            [new(request.Source.FileName, 0, null, code, sentence)]
        );

    private static ImportReport Report(string fileName, ImportAttendance.Outcome.AlreadyImported known) =>
        new(
            MachineTap.ImportKind,
            fileName,
            0,
            0,
            0,
            0,
            0,
            [],
            [],
            [new(fileName, 0, null, "file_known", known.Sentence)]
        );

    private static ImportReport Report(string fileName, ImportAttendance.Outcome.Imported imported) =>
        new(
            MachineTap.ImportKind,
            fileName,
            imported.Accepted + imported.Known + imported.Waiting + imported.Recaps,
            imported.Accepted,
            0,
            imported.Known,
            imported.Waiting,
            [],
            [
                .. imported
                    .Rows.Where(row => row.State == QuarantineState.Open)
                    .Select(row => new RowProblem(fileName, row.Line, null, row.Reason, row.Sentence)),
            ],
            [.. FileNotes.Of(fileName, imported)]
        );
}
