using Laras.Core;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;

namespace Laras.Web.Regulations;

/// <summary>Decides that the region pays by a stored text from a month on. Decisions are added, never changed.</summary>
public static class PutRegulationInForce
{
    public sealed record Request(string Hash, Month From, string DecidedBy)
    {
        public EmployeeId? DecidedById { get; init; }
    }

    /// <summary>Sentences about why there was no decision; empty when it stands.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        if (await RegulationsInForce.ByHashAsync(db, request.Hash, cancellationToken) is not { } compiled)
        {
            return ["Peraturan ini belum disimpan. Masukkan dahulu foldernya."];
        }

        var header = compiled.Regulation.Header;
        if (request.From.LastDay < header.InForceFrom || request.From.FirstDay > header.InForceTo)
        {
            var until = header.InForceTo is { } last ? $" sampai {Indonesian.LongDate(last)}" : "";
            return
            [
                $"{header.Number} berlaku sejak {Indonesian.LongDate(header.InForceFrom)}{until}, "
                    + $"jadi tidak bisa dipakai mulai {request.From.InWords()}.",
            ];
        }

        var decision = new RegulationInForce
        {
            Id = Guid.CreateVersion7(),
            Hash = request.Hash,
            FromMonthKey = request.From.Key,
            DecidedBy = request.DecidedBy,
            DecidedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.RegulationsInForce.Add(decision);
        var sentence = $"Memakai {header.Number} mulai {request.From.InWords()}.";
        JournalNote note = new("pakai-aturan", request.DecidedById, request.DecidedBy, sentence)
        {
            About = request.From.ToString(),
            After = new { naskah = request.Hash, mulai = request.From.ToString() },
        };
        Journal.Note(db, note, time, decision);
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }
}
