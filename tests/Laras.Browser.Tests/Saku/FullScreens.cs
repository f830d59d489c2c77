using Microsoft.Playwright;

namespace Laras.Browser.Tests.Saku;

/// <summary>Answers of the server with enough in them that every part of a screen is there to be looked at.</summary>
internal static class FullScreens
{
    public static async Task AnswerAsync(IBrowserContext context)
    {
        await context.RouteAsync("**/api/saku/reviews", route => route.FulfillAsync(new() { Json = Reviews() }));
        await context.RouteAsync("**/api/saku/months/*", route => route.FulfillAsync(new() { Json = April() }));
        await context.RouteAsync("**/api/saku/slips/*", route => route.FulfillAsync(new() { Json = Slip() }));
        await context.RouteAsync("**/api/saku/objections/**", route => route.FulfillAsync(new() { Json = Matter() }));
    }

    /// <summary>Seventeen usual days, three odd ones, and two that were decided before.</summary>
    private static object Reviews() =>
        new
        {
            date = "2026-05-04",
            unit = "SDN 2 Tanjung Laras",
            usual = "Wajar berarti jam dan bukti cocok.",
            approved = 40,
            reversed = 1,
            radii = new[] { 50, 100 },
            questions = new[] { Choice("where", "Sedang di mana?") },
            returns = new[] { Choice("proof", "Minta surat atau bukti tugas") },
            cases = Enumerable.Range(0, 22).Select(Case),
        };

    private static object Choice(string code, string words) =>
        new
        {
            code,
            words,
            then = "Ditanyakan lewat Kabar",
        };

    private static object Case(int number) =>
        new
        {
            person = $"p{number}",
            name = $"Siti Aminah {number}",
            initials = "SA",
            post = "Guru kelas",
            date = "2026-05-04",
            doubts = number is >= 17 and < 20
                ? new[] { new { code = "lateBeyond", words = "Datang 07.32, terlambat 62 menit" } }
                : [],
            isDrawn = false,
            starts = 390,
            ends = 840,
            came = 380,
            left = 845,
            said = new[] { "Kendaraan" },
            evidence = new[]
            {
                new
                {
                    time = "06.20",
                    what = "Masuk",
                    words = "HP dengan posisi",
                },
            },
            pattern = "20 hari tepat, 1 terlambat",
            isOpen = number < 20,
            decided = number < 20
                ? null
                : new
                {
                    id = $"d{number}",
                    verdict = "accepted",
                    text = "",
                    by = "La Ode Ramli",
                    at = 1_777_850_000_000,
                    isMine = true,
                    mayUndo = true,
                },
            answer = (string?)null,
            outside = (object?)null,
            raised = (string?)null,
            isOfOther = false,
        };

    private static object April() =>
        new
        {
            month = "2026-04",
            inWords = "April 2026",
            workDays = 21,
            sentence = "20 hari tepat, 1 hari terlambat 17 menit.",
            taken = 2_720,
            days = Enumerable.Range(1, 30).Select(Day),
        };

    private static object Day(int day) =>
        new
        {
            date = $"2026-04-{day:00}",
            tone = day == 7 ? "k" : "h",
            words = day == 7 ? "Terlambat 17 menit" : "Tepat waktu",
            reason = "",
            hours = "",
            starts = 390,
            ends = 840,
            came = day == 7 ? 407 : 380,
            left = 845,
            via = "HP",
            cost = day == 7 ? -2_720 : (int?)null,
            worked = new[] { "17 menit x Rp 160 = Rp 2.720" },
            moments = new[]
            {
                new
                {
                    time = "06.47.10",
                    what = "Masuk",
                    evidence = "HP dengan posisi",
                    isCostly = day == 7,
                },
            },
            review = (object?)null,
        };

    private static object Slip() =>
        new
        {
            month = "2026-04",
            inWords = "Satu juta empat ratus tiga puluh dua ribu rupiah",
            instead = (string?)null,
            held = (string?)null,
            certainty = "final",
            standing = "Sudah disetujui.",
            sum = new
            {
                net = 3_350_235,
                ceiling = 3_780_000,
                judged = 215_920,
                subtracted = 213_845,
                addsUp = true,
            },
            lines = new[]
            {
                Line(1, "Kehadiran", [Cost()], []),
                Line(2, "Kegiatan", [], [Step("95% dari pagu"), Step("Dibulatkan ke rupiah")]),
            },
            differences = Array.Empty<object>(),
            borrowed = Array.Empty<string>(),
            by = new
            {
                href = "/aturan/perbup-12-2026",
                number = "Perbup 12/2026",
                seal = "4f1c 09ab",
            },
        };

    private static object Line(int number, string label, object[] days, object[] steps) =>
        new
        {
            number,
            label,
            role = "adds",
            amount = 1_432_160,
            full = 1_512_000,
            days,
            steps,
        };

    private static object Cost() =>
        new
        {
            date = "2026-04-07",
            words = "Terlambat 17 menit",
            worked = "17 menit x Rp 160 = Rp 2.720",
            amount = -2_720,
            because = new[] { "Semenit berharga Rp 160 menurut pagu bulan ini." },
            href = "/aturan/perbup-12-2026#pasal-9",
            pasal = "Pasal 9 ayat (2)",
        };

    private static object Step(string words) =>
        new
        {
            words,
            amount = "Rp 1.436.400",
            worked = "1.512.000 x 95%",
            pasal = "Pasal 10",
            href = "/aturan/perbup-12-2026#pasal-10",
        };

    private static object Matter() =>
        new
        {
            title = "Kehadiran April 2026",
            subtitle = "Rp 1.432.160 dari Rp 1.512.000",
            known = new[]
            {
                new
                {
                    about = "taps",
                    sentence = "Masuk 06.47 lewat HP.",
                    inFavour = false,
                },
                new
                {
                    about = "machine",
                    sentence = "Listrik padam di kios sampai 07.10.",
                    inFavour = true,
                },
            },
            choices = new[] { new { value = "machine", words = "Mesin atau kios tidak jalan" } },
            promise = "Dijawab paling lambat lima hari kerja.",
            filed = (string?)null,
        };
}
