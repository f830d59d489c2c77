using Laras.Core;
using Laras.Core.Places;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>BKPSDM or Kominfo says which proofs a unit expects from a day on. Days that are over are never judged by it.</summary>
public static class SetPolicy
{
    /// <param name="Id">Made by the form: sent twice, it is one row.</param>
    public sealed record Request(Guid Id, Unit Unit, ProofPolicy Proofs, string From, string Reason, Viewer By);

    /// <summary>Why nothing changed; empty when it did.</summary>
    public static async Task<IReadOnlyList<string>> HandleAsync(
        LarasDb db,
        Request request,
        DateOnly today,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var problems = new List<string>();
        var reason = request.Reason.Trim();
        if (!Indonesian.TryParseDate(request.From, out var from))
        {
            problems.Add("Isi tanggal mulai berlakunya.");
        }
        else if (from < today)
        {
            problems.Add("Berlaku paling cepat hari ini; hari yang sudah lewat tidak dinilai ulang.");
        }

        if (reason.Length is 0 or > PlaceForm.ReasonMax)
        {
            problems.Add($"Tulis alasannya, paling panjang {PlaceForm.ReasonMax} huruf.");
        }

        if (problems.Count > 0 || await db.AttendancePolicies.AnyAsync(row => row.Id == request.Id, cancellationToken))
        {
            return problems;
        }

        var policy = new AttendancePolicy
        {
            Id = request.Id,
            UnitId = request.Unit.Id,
            From = from,
            Location = request.Proofs.Location,
            Code = request.Proofs.Code,
            Face = request.Proofs.Face,
            Kiosk = request.Proofs.Kiosk,
            Reason = reason,
            WrittenById = request.By.Id,
            WrittenBy = request.By.Name,
            WrittenAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.AttendancePolicies.Add(policy);
        Journal.Note(
            db,
            new(
                "tetapkan-kebijakan-bukti",
                request.By.Id,
                request.By.Name,
                $"Bukti hadir {request.Unit.Name} mulai {Indonesian.LongDate(from)}: {PlaceWords.Of(request.Proofs)}."
            )
            {
                About = request.Unit.Code,
                After = request.Proofs,
            },
            time,
            policy
        );
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }
}
