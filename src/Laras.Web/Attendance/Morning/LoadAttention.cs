using Laras.Core;
using Laras.Core.Attendance.Reviews;
using Laras.Web.Attendance.Reviews;
using Laras.Web.Attendance.Reviews.Upward;
using Laras.Web.Attendance.Taps;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Layout;
using Laras.Web.Storage;
using Laras.Web.Tpp;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Morning;

/// <summary>What waits for a person, each with the page on which it can be settled. What is in order is not listed.</summary>
public static class LoadAttention
{
    /// <param name="Matter">What waits, with its number.</param>
    /// <param name="Meaning">What it means for people until it is settled.</param>
    /// <param name="Verb">What to do, as the word on the button; empty with its page where there is none.</param>
    public sealed record Item(
        Glyph Glyph,
        Tone Tone,
        string Matter,
        string Meaning,
        string Verb,
        string Route,
        string Href
    );

    public static async Task<IReadOnlyList<Item>> HandleAsync(
        LarasDb db,
        DateOnly today,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return
        [
            .. await OfLedgerAsync(db, nowUtc, cancellationToken),
            .. await OfRowsAsync(db, cancellationToken),
            .. await OfPeopleAsync(db, today, cancellationToken),
            .. await OfRaisedAsync(db, today, cancellationToken),
            .. await OfSlipsAsync(db, cancellationToken),
        ];
    }

    /// <summary>Taps that were received and go no further: nothing is lost, and somebody has to look at the server.</summary>
    private static async Task<List<Item>> OfLedgerAsync(
        LarasDb db,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        (string Follower, string Matter)[] followers =
        [
            (TapFollower.Admits, "belum masuk ke harinya"),
            (TapFollower.Judges, "belum dinilai buktinya"),
        ];
        var items = new List<Item>();
        foreach (var (follower, matter) in followers)
        {
            if (await LedgerLag.OfAsync(db, follower, cancellationToken) is { } lag && lag.IsLong(nowUtc))
            {
                var minutes = (long)(nowUtc - lag.Since).TotalMinutes;
                items.Add(
                    new(
                        Glyph.Clock,
                        Tone.Missing,
                        $"{Indonesian.Grouped(lag.Waiting)} ketukan HP dan kios {matter}",
                        $"Tertinggal {Indonesian.Grouped(minutes)} menit; semuanya tersimpan. Kominfo memeriksa catatan server",
                        Verb: "",
                        Route: "",
                        Href: ""
                    )
                );
            }
        }

        return items;
    }

    private static async Task<List<Item>> OfRowsAsync(LarasDb db, CancellationToken cancellationToken)
    {
        const string waitingRows = "/meja/impor/karantina";
        var open = db.QuarantinedRows.AsNoTracking().Where(row => row.State == QuarantineState.Open);
        var unmapped = open.Where(row => row.Reason == MachineTap.Unmapped);
        var taps = await unmapped.CountAsync(cancellationToken);
        var pins = await unmapped.Select(row => new { row.Device, row.Pin }).Distinct().CountAsync(cancellationToken);
        var others = await open.CountAsync(cancellationToken) - taps;

        var items = new List<Item>();
        if (taps > 0)
        {
            items.Add(
                new(
                    Glyph.Person,
                    Tone.Attention,
                    $"{Indonesian.Grouped(pins)} PIN mesin belum punya nama",
                    $"{Indonesian.Grouped(taps)} ketukan menunggu, tidak ada yang hilang",
                    "Pasangkan",
                    waitingRows,
                    $"{waitingRows}?alasan={MachineTap.Unmapped}"
                )
            );
        }

        if (others > 0)
        {
            items.Add(
                new(
                    Glyph.Sheet,
                    Tone.Attention,
                    $"{Indonesian.Grouped(others)} baris berkas menunggu diperiksa",
                    "Isinya tersimpan, belum menjadi catatan",
                    "Periksa",
                    waitingRows,
                    waitingRows
                )
            );
        }

        return items;
    }

    private static async Task<List<Item>> OfPeopleAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        const string list = "/meja/pegawai";
        var items = new List<Item>();
        var unplaced = await PersonAtWork
            .Lacking(PersonAtWork.Of(db, today), Lack.Placement)
            .CountAsync(cancellationToken);
        if (unplaced > 0)
        {
            items.Add(
                new(
                    Glyph.Building,
                    Tone.Missing,
                    $"{Indonesian.Grouped(unplaced)} pegawai belum ditempatkan",
                    "Jam kerjanya belum diketahui",
                    "Lihat",
                    list,
                    list + "?tanpa=penempatan"
                )
            );
        }

        var unled = await PersonAtWork.Lacking(PersonAtWork.Of(db, today), Lack.Superior).CountAsync(cancellationToken);
        if (unled > 0)
        {
            items.Add(
                new(
                    Glyph.PersonCheck,
                    Tone.Attention,
                    $"{Indonesian.Grouped(unled)} pegawai belum punya atasan",
                    "Belum ada yang menilai dan menyetujui",
                    "Lihat",
                    list,
                    list + "?tanpa=atasan"
                )
            );
        }

        return items;
    }

    /// <summary>Without a name: who waits and who lets wait is told to these people themselves.</summary>
    private static async Task<List<Item>> OfRaisedAsync(LarasDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var desks = await LateDesks.OnAsync(db, today, cancellationToken);
        return desks.Count == 0
            ? []
            :
            [
                new(
                    Glyph.PersonCheck,
                    Tone.Attention,
                    $"{Indonesian.Grouped(desks.DistinctBy(desk => desk.From).Count())} atasan menunda lebih {Raising.WorkingDays} hari kerja",
                    $"{Indonesian.Grouped(desks.Sum(desk => desk.Days))} hari menunggu, dianggap benar sampai diputus",
                    "Lihat",
                    ScrutinyPage.Route,
                    $"{ScrutinyPage.Route}#{ScrutinyPage.LateId}"
                ),
            ];
    }

    private static async Task<List<Item>> OfSlipsAsync(LarasDb db, CancellationToken cancellationToken)
    {
        if (await MonthTotal.LastAsync(db, cancellationToken) is not { NeedsAttention: > 0 } month)
        {
            return [];
        }

        return
        [
            new(
                Glyph.Money,
                Tone.Attention,
                $"{Indonesian.Grouped(month.NeedsAttention)} slip {month.Month.InWords()} belum ada angkanya",
                "Ada keterangan yang kurang",
                "Lihat",
                "/meja/tpp/{monthText}",
                $"/meja/tpp/{month.Month}"
            ),
        ];
    }
}
