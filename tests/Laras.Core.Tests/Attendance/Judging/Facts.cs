using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Taps;
using Laras.Core.Places;
using Laras.Core.Tests.Tidy;

namespace Laras.Core.Tests.Attendance.Judging;

/// <summary>An honest morning in the yard, varied by each test, and the rules of evidence that the program carries.</summary>
internal static class Facts
{
    public static readonly EvidenceRules Rules = Read("bukti-1.json");

    /// <summary>Those of December 2026.</summary>
    public static readonly EvidenceRules Later = Read("bukti-2.json");

    public const long Morning = 1_777_847_041_000;

    public static readonly Place School = new(
        Guid.Parse("01900000-0000-7000-8000-0000000000a1"),
        "SDN 2 Tanjung Laras",
        "sekolah",
        new Area.Circle(new(-5.45m, 122.6m), 60)
    );

    public static readonly ProofPolicy Expecting = new(
        Expectation.Expected,
        Expectation.Note,
        Expectation.Note,
        Expectation.Note
    );

    public static TapFacts Honest =>
        new()
        {
            Tap = Guid.Parse("01900000-0000-7000-8000-0000000000b1"),
            At = Morning,
            Signature = SignatureState.Good,
            KeyAgeMinutes = 100_000,
            Chain = ChainState.Follows,
            Clock = TapDoubt.None,
            ClockOffMinutes = 0,
            SawClockMove = false,
            Positions = [At("-5.4500123", "122.6000001")],
            WhyNoPosition = null,
            Places = [School],
            Policy = Expecting,
            TwinPeople = 1,
            TwinDays = 1,
            OwnDays = 1,
            Before = null,
            PeopleOnPhone = 1,
            IsSharedPhone = false,
            Codes = [],
            IsAtKiosk = false,
        };

    public static SeenPosition At(string latitude, string longitude, long accuracy = 9, long? altitude = null) =>
        new(latitude, longitude, accuracy, altitude, Morning);

    /// <summary>Codes and weights of what weighs: <c>lokasi_di_luar 3</c>.</summary>
    public static string[] Doubts(TapFacts facts) =>
        [.. Judge.Of(facts, Rules).Doubts.Select(verdict => $"{verdict.Reason} {verdict.Weight}")];

    private static EvidenceRules Read(string file) =>
        EvidenceRules.Read(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "Laras.Web", "Attendance", "Judging", file)),
            []
        )!;
}
