using System.Globalization;
using System.Text.Json;

namespace Laras.Core.Attendance.Judging;

/// <summary>One version of the weights and limits by which proofs are judged. They are data: a town may choose others, never silently.</summary>
public sealed record EvidenceRules
{
    /// <summary>Stands in every judgement made by them.</summary>
    public required string Version { get; init; }

    /// <summary>Taps that arrive on this date or later are judged by them, until a later version begins.</summary>
    public required DateOnly From { get; init; }

    /// <summary>From this score on the person is asked.</summary>
    public required int AskedFrom { get; init; }

    /// <summary>From this score on two people look at it.</summary>
    public required int LookedAtFrom { get; init; }

    /// <summary>So many people at the same point, to the last digit, are a question.</summary>
    public required int TwinPeople { get; init; }

    /// <summary>On at least so many days.</summary>
    public required int TwinDays { get; init; }

    /// <summary>With at least so many decimals; honest phones meet on fewer.</summary>
    public required int TwinDecimals { get; init; }

    /// <summary>Metres; worse positions come from the network, and that gives many honest phones one point.</summary>
    public required int TwinAccuracy { get; init; }

    /// <summary>Days that are looked back for equal points.</summary>
    public required int TwinWindowDays { get; init; }

    /// <summary>One person at the same point to the last digit on so many days.</summary>
    public required int FrozenDays { get; init; }

    /// <summary>Kilometres in an hour that nobody travels here.</summary>
    public required int JumpSpeed { get; init; }

    /// <summary>Hours between two positions that are compared at all.</summary>
    public required int JumpHours { get; init; }

    /// <summary>Minutes within which one phone for several people is a question.</summary>
    public required int ManyMinutes { get; init; }

    /// <summary>Minutes that a key is new.</summary>
    public required int NewKeyMinutes { get; init; }

    /// <summary>Minutes after the tap within which a better position belongs to it.</summary>
    public required int LaterMinutes { get; init; }

    /// <summary>Minutes after which it is a question that a tap came so late at a time that only the phone says.</summary>
    public required int SentLateMinutes { get; init; }

    public required IReadOnlyDictionary<string, int> Weights { get; init; }

    /// <summary>The verdict of a reason at its weight.</summary>
    /// <param name="counts">False where the unit only has it noted.</param>
    internal Verdict Say(ProofVerdict says, string reason, string sentence, bool counts = true) =>
        new(says, reason, sentence, counts ? Weights.GetValueOrDefault(reason) : 0);

    internal Standing StandingOf(int score) =>
        score >= LookedAtFrom ? Standing.LookedAt
        : score >= AskedFrom ? Standing.Asked
        : Standing.Fine;

    /// <summary>Reads the JSON of a version; every problem at once, and null with any.</summary>
    public static EvidenceRules? Read(string text, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        var rules = new EvidenceRules
        {
            Version = root.TryGetProperty("versi", out var version) ? version.GetString() ?? "" : "",
            From = FirstDay(),
            AskedFrom = Number("ditanya_mulai"),
            LookedAtFrom = Number("diperiksa_mulai"),
            TwinPeople = Number("kembar_orang"),
            TwinDays = Number("kembar_hari"),
            TwinDecimals = Number("kembar_desimal"),
            TwinAccuracy = Number("kembar_ketelitian_meter"),
            TwinWindowDays = Number("kembar_jendela_hari"),
            FrozenDays = Number("beku_hari"),
            JumpSpeed = Number("lompat_km_per_jam"),
            JumpHours = Number("lompat_jam"),
            ManyMinutes = Number("satu_hp_menit"),
            NewKeyMinutes = Number("kunci_baru_menit"),
            LaterMinutes = Number("posisi_susulan_menit"),
            SentLateMinutes = Number("kirim_kemudian_menit"),
            Weights = DoubtCodes.All.ToDictionary(code => code, WeightOf),
        };
        if (rules.Version.Length == 0)
        {
            problems.Add("Aturan bukti belum bernama: isi \"versi\".");
        }

        return problems.Count == before ? rules : null;

        DateOnly FirstDay()
        {
            if (
                root.TryGetProperty("berlaku_sejak", out var found)
                && DateOnly.TryParseExact(
                    found.GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
            {
                return date;
            }

            problems.Add("Isi \"berlaku_sejak\" dengan tanggal, misalnya 2026-12-01.");
            return default;
        }

        int WeightOf(string code)
        {
            if (
                root.TryGetProperty("bobot", out var weights)
                && weights.TryGetProperty(code, out var weight)
                && weight.TryGetInt32(out var value)
                && value >= 0
            )
            {
                return value;
            }

            problems.Add($"Bobot \"{code}\" belum ada atau bukan bilangan.");
            return 0;
        }

        int Number(string name)
        {
            if (root.TryGetProperty(name, out var found) && found.TryGetInt32(out var value) && value > 0)
            {
                return value;
            }

            problems.Add($"Isi \"{name}\" dengan bilangan di atas 0.");
            return 0;
        }
    }
}
