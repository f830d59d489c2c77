using System.Security.Cryptography;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Attendance.Kiosks.Desk;

/// <summary>Makes the static code for the poster of an office. Older ones stay good until somebody ends them: nobody hangs them down at the same minute.</summary>
internal static class MakePoster
{
    /// <returns>The secret, to be printed now and never again.</returns>
    public static async Task<string> RunAsync(
        LarasDb db,
        Unit unit,
        Viewer by,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var secret = RandomNumberGenerator.GetString(CodeSigns.All, CodeReading.SecretSigns);
        db.PlacePosters.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                UnitId = unit.Id,
                SecretHash = CodeSigns.HashOf(secret),
                MadeById = by.Id,
                MadeBy = by.Name,
                MadeAtUtc = time.GetUtcNow().UtcDateTime,
            }
        );
        Journal.Note(
            db,
            new("cetak-poster", by.Id, by.Name, $"Mencetak poster tempat {unit.Name}.") { About = unit.Code },
            time
        );
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }
}
