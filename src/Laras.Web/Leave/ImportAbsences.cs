using Laras.Core.Attendance;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Leave;

/// <summary>Leave, sickness and duty elsewhere from letters that were decided on paper. A day has one reason, not two.</summary>
public static class ImportAbsences
{
    public static readonly ImportKind Kind = new(
        "cuti",
        "cuti, sakit, izin, dinas luar dan diklat dengan suratnya",
        [new("nip", "id_lokal"), new("dari"), new("sampai"), new("status"), new("surat")],
        PlanAsync
    );

    private static readonly Dictionary<string, DayStatus> Statuses = new()
    {
        ["sakit"] = DayStatus.SickWithLetter,
        ["sakit_tanpa_surat"] = DayStatus.SickWithoutLetter,
        ["izin"] = DayStatus.Permission,
        ["izin_setengah_hari"] = DayStatus.HalfDayPermission,
        ["cuti_tahunan"] = DayStatus.AnnualLeave,
        ["cuti_besar"] = DayStatus.LongLeave,
        ["cuti_melahirkan"] = DayStatus.MaternityLeave,
        ["cuti_alasan_penting"] = DayStatus.ImportantReasonLeave,
        ["cuti_di_luar_tanggungan"] = DayStatus.UnpaidLeave,
        ["dinas_luar"] = DayStatus.OfficialDuty,
        ["diklat"] = DayStatus.Training,
        ["tugas_belajar"] = DayStatus.StudyAssignment,
        ["dibebaskan"] = DayStatus.Released,
    };

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var known = (await batch.Db.Absences.AsNoTracking().ToListAsync(cancellationToken))
            .GroupBy(absence => absence.EmployeeId)
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var row in batch.Rows)
        {
            if (Read(row, people, batch.ImportId) is not { } absence)
            {
                continue;
            }

            var others = known.TryGetValue(absence.EmployeeId, out var list) ? list : known[absence.EmployeeId] = [];
            if (others.FirstOrDefault(other => other.From <= absence.To && absence.From <= other.To) is not { } other)
            {
                others.Add(absence);
                batch.Db.Add(absence);
                batch.CountNew();
            }
            else if (
                (other.From, other.To, other.Status, other.Document)
                == (absence.From, absence.To, absence.Status, absence.Document)
            )
            {
                batch.CountKnown(changed: false);
            }
            else
            {
                row.Refuse(
                    "dari",
                    "absence_overlaps",
                    $"Untuk {other.From:dd-MM-yyyy} sampai {other.To:dd-MM-yyyy} sudah tercatat surat {other.Document} "
                        + $"({Word(other.Status)}). Satu hari hanya punya satu alasan; perbaiki tanggal salah satunya."
                );
            }
        }
    }

    /// <summary>The word of the file for a reason.</summary>
    public static string Word(DayStatus status) => Statuses.First(pair => pair.Value == status).Key;

    private static Absence? Read(TableRow row, KnownEmployees people, Guid importId)
    {
        var person = people.Find(row, "nip");
        var (from, to) = row.Span();
        var status = row.RequiredWord("status", Statuses);
        var document = row.RequiredText("surat");
        return row.IsGood
            ? new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = person!.Value,
                From = from,
                To = to,
                Status = status!.Value,
                Document = document,
                ImportId = importId,
            }
            : null;
    }
}
