using Laras.Core.Attendance;
using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Web.Tests.Places;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Laras.Web.Tests.Attendance.Reviews.OutsideTaps;

/// <summary>The school has its yard, and the teacher's tap of Thursday was 410 m west of it.</summary>
internal static class TapOnField
{
    public const string Yard = "SDN 2 Tanjung Laras";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <returns>The id of the tap.</returns>
    public static async Task<Guid> AddAsync(ReviewedSchool school)
    {
        await using var db = school.Open();
        var unit = school.Town.Unit("DIKBUD.SDN02TL").Id;
        SchoolRows.Draw(db, unit, school.Town.Officer.Id, ReviewedSchool.Thursday, radius: 60, name: Yard);
        var tap = await db
            .ClockEvents.Where(one => one.EmployeeId == school.Town.Teacher.Id)
            .Where(one => one.LocalDate == ReviewedSchool.Thursday && one.Intent == Intent.In)
            .SingleAsync(Token);
        var at = new DateTimeOffset(tap.TapUtc).ToUnixTimeMilliseconds();
        var signed = new SignedTap
        {
            Id = tap.Id,
            Person = tap.EmployeeId,
            Device = Guid.CreateVersion7(),
            Intent = Intent.In,
            TapAt = at,
            Run = "r",
            Zone = "WITA",
            Sequence = 0,
            Previous = null,
            Evidence = [new TapEvidence.Location("-5.4500000", "122.5957588", 9, null, 3, at)],
        };
        db.TapBatches.Add(SchoolRows.Batch(1, 1));
        db.ReceivedTaps.Add(
            new()
            {
                Id = tap.Id,
                EmployeeId = tap.EmployeeId,
                DeviceId = signed.Device,
                Channel = Channel.Phone,
                Intent = Intent.In,
                TapAt = at,
                Body = signed.ToText(),
                Signature = [1],
                Batch = 1,
                Place = 0,
                ReceivedAtUtc = tap.TapUtc,
            }
        );
        db.TapTraces.Add(
            new()
            {
                TapId = tap.Id,
                EmployeeId = tap.EmployeeId,
                UnitId = unit,
                DeviceId = signed.Device,
                KeyHash = "",
                Run = "r",
                Sequence = 0,
                Hash = "",
                Batch = 1,
                Place = 0,
                LocalDate = tap.LocalDate,
                At = at,
            }
        );
        db.TapJudgements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                TapId = tap.Id,
                EmployeeId = tap.EmployeeId,
                LocalDate = tap.LocalDate,
                Rules = "bukti-1",
                InputHash = "00",
                Score = 3,
                Standing = Standing.Asked,
                IsPositionSound = true,
                Verdicts = """
                [{"says":"contradicting","reason":"lokasi_di_luar","sentence":"Sekitar 410 m di luar area.","weight":3}]
                """,
                JudgedAtUtc = tap.TapUtc,
            }
        );
        await db.SaveChangesAsync(Token);
        return tap.Id;
    }
}
