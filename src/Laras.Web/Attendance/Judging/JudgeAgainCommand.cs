using System.Globalization;
using Laras.Core;
using Laras.Core.Tpp;
using Laras.Web.Attendance.Taps;
using Laras.Web.Organisation;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging;

/// <summary><c>laras nilai-ulang 2026-05-01 2026-05-31 --alasan "…"</c>: judges the taps of some days once more, on purpose.</summary>
public static class JudgeAgainCommand
{
    private const int ReasonMax = 300;

    public static readonly Verb Verb = new(
        "nilai-ulang",
        "2026-05-01 2026-05-31 --alasan KALIMAT [--oleh NAMA]",
        "menilai ulang bukti ketukan pada hari-hari itu, dengan aturan bukti yang berlaku pada tanggalnya",
        RunAsync
    )
    {
        Writes = true,
        Options = ["alasan", "oleh"],
        Details = () =>
            [
                "Penilaian lama tetap tersimpan; yang hasilnya lain mendapat baris baru dan itu yang berlaku.",
                "Kehadiran dan TPP tidak berubah karenanya. Bulan yang sudah dikunci tidak dinilai ulang.",
            ],
    };

    private static async Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words is not [var first, var last] || Date(first) is not { } from || Date(last) is not { } to)
        {
            return invocation.Refuse(
                "Sebutkan hari pertama dan terakhirnya, misalnya: laras nilai-ulang 2026-05-01 2026-05-31 --alasan \"…\""
            );
        }

        if (to < from)
        {
            return invocation.Refuse("Hari terakhir tidak boleh sebelum hari pertama.");
        }

        if (invocation.Option("alasan")?.Trim() is not { Length: > 0 and <= ReasonMax } reason)
        {
            return invocation.Refuse($"Tulis alasannya dengan --alasan, paling panjang {ReasonMax} huruf.");
        }

        await using var db = await invocation.OpenAsync(cancellationToken);
        for (var month = Month.Of(from); month.FirstDay <= to; month = month.Next)
        {
            if (await PeriodOfMonth.StateAsync(db, month, cancellationToken) != PeriodState.Open)
            {
                return invocation.Refuse($"{month.InWords()} sudah dikunci; penilaian buktinya tidak diulang.");
            }
        }

        var region = Region.From(
            await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken)
        );
        var time = region.DemonstrationStart is { } start ? new DemonstrationTime(start) : invocation.Time;
        var answer = await JudgeAgain.RunAsync(
            db,
            new ServerTokens(invocation.Store, time),
            RulesInUse.Book,
            new(from, to, reason, invocation.Option("oleh") ?? Environment.UserName),
            time,
            done => invocation.Progress($"{Indonesian.Grouped(done)} ketukan"),
            cancellationToken
        );
        invocation.Output.WriteLine(
            answer.Judged == 0
                ? "Tidak ada ketukan pada hari-hari itu."
                : $"{Indonesian.Grouped(answer.Judged)} ketukan dinilai ulang, {Indonesian.Grouped(answer.Changed)} hasilnya lain dari sebelumnya."
        );
        return ExitCode.Good;
    }

    private static DateOnly? Date(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
