using System.Globalization;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance;

/// <summary>Attendance that was written on paper and confirmed by a named person, for days without phone, machine or power.</summary>
public static class ImportPaper
{
    public static readonly ImportKind Kind = new(
        "kertas",
        "kehadiran dari lembar kertas yang disahkan",
        [new("nip", "id_lokal"), new("tanggal"), new("masuk"), new("pulang"), new("disahkan", "disahkan_oleh")],
        PlanAsync
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var places = await PlacesOfWork.LoadAsync(batch.Db, cancellationToken);
        var known = await batch
            .Db.ClockEvents.Where(tap => tap.Channel == Channel.Paper)
            .Select(tap => tap.Id)
            .ToHashSetAsync(cancellationToken);
        foreach (var row in batch.Rows)
        {
            var taps = Read(row, people, places, batch);
            if (taps.Count == 0)
            {
                continue;
            }

            var fresh = taps.Where(tap => known.Add(tap.Id)).ToList();
            batch.Db.ClockEvents.AddRange(fresh);
            if (fresh.Count > 0)
            {
                batch.CountNew();
            }
            else
            {
                batch.CountKnown(changed: false);
            }
        }
    }

    /// <summary>One or two taps; none when the row has a problem.</summary>
    private static List<ClockEvent> Read(TableRow row, KnownEmployees people, PlacesOfWork places, ImportBatch batch)
    {
        var person = people.Find(row, "nip");
        var date = row.RequiredDate("tanggal");
        var timeIn = row["masuk"].Length > 0 ? row.RequiredTime("masuk") : null;
        var timeOut = row["pulang"].Length > 0 ? row.RequiredTime("pulang") : null;
        var confirmedBy = row.RequiredText("disahkan");
        if (row["masuk"].Length + row["pulang"].Length == 0)
        {
            row.Refuse(
                "masuk",
                "paper_without_time",
                "Jam masuk dan jam pulang kosong. Isi paling sedikit salah satunya."
            );
        }

        var zone = person is { } id && date is { } day ? places.ZoneOf(id, day) : null;
        if (person is not null && date is not null && zone is null)
        {
            row.Refuse(
                "tanggal",
                "placement_missing",
                "Pada tanggal ini pegawai belum tercatat di unit mana pun, jadi zona waktunya tidak diketahui. Perbarui data "
                    + "pegawainya, lalu impor lagi."
            );
        }

        if (zone is { } here && date > DateOnly.FromDateTime(here.ToLocal(batch.NowUtc)))
        {
            row.Refuse("tanggal", "future_date", "Tanggal ini belum tiba. Periksa tanggal pada lembar kertasnya.");
        }

        if (!row.IsGood)
        {
            return [];
        }

        // Whoever leaves at an earlier hour than he came left on the next day.
        var dayOut = timeOut < timeIn ? date!.Value.AddDays(1) : date!.Value;
        var sheet = new Sheet(person!.Value, zone!.Value, $"lembar kertas, disahkan {confirmedBy}", row.Line, batch);
        List<ClockEvent> taps = [];
        if (timeIn is { } arrived)
        {
            taps.Add(sheet.Tap(Intent.In, date!.Value, arrived));
        }

        if (timeOut is { } left)
        {
            taps.Add(sheet.Tap(Intent.Out, dayOut, left));
        }

        return taps;
    }

    /// <summary>What the taps of one row have in common.</summary>
    private sealed record Sheet(EmployeeId Person, Zone Zone, string Evidence, int Line, ImportBatch Batch)
    {
        public ClockEvent Tap(Intent intent, DateOnly date, TimeOnly time)
        {
            var local = date.ToDateTime(time);
            return new()
            {
                Id = ContentId.Of(
                    string.Create(CultureInfo.InvariantCulture, $"kertas|{Person}|{local:yyyy-MM-dd HH:mm:ss}|{intent}")
                ),
                EmployeeId = Person,
                Intent = intent,
                TapUtc = Zone.ToUtc(local),
                LocalDate = date,
                LocalTime = time,
                Zone = Zone,
                Channel = Channel.Paper,
                Evidence = Evidence,
                ImportId = Batch.ImportId,
                ImportLine = Line,
                ReceivedAtUtc = Batch.NowUtc,
            };
        }
    }
}
