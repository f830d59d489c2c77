using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance.Kiosks;
using Laras.Core.Attendance.Taps;
using Xunit;

namespace Laras.Core.Tests.Attendance.Kiosks;

public sealed class CheckCodeTests
{
    private const string Secret = "ABCDEFGHJKMNPQRS";
    private const long Slot = 177_784_704;
    private const long Begins = Slot * OfficeCode.Period;

    /// <summary>Ten seconds on the screen, five of grace, and what a clock just put right may be off.</summary>
    private const long LastFresh = Begins + 15_000 + KioskClock.Unsure;

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly DateOnly Monday = new(2026, 5, 4);
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly Guid Agency = Guid.CreateVersion7();
    private static readonly Guid Tap = Guid.CreateVersion7();

    private static readonly KnownKiosk Kiosk = new()
    {
        Number = "7KQ2MA",
        Unit = School,
        Office = "SDN 2 Tanjung Laras",
        Keys = [new(Key, Slot - 100, null)],
        Clock = new([new(Begins, 0)]),
    };

    private static readonly CheckCode Known = new()
    {
        Kiosks = new Dictionary<string, KnownKiosk> { [Kiosk.Number] = Kiosk },
        Backups = new Dictionary<string, CheckCode.UsedBackup>
        {
            [CodeSigns.HashOf(Secret)] = new(Kiosk.Number, FirstTap: null),
        },
        Posters = new Dictionary<string, CheckCode.KnownPoster>
        {
            [CodeSigns.HashOf(Secret)] = new(School, "SDN 2 Tanjung Laras"),
        },
    };

    private static string Code(long slot = Slot) => OfficeCode.Make(Key, Kiosk.Number, slot).ToText();

    private static CodeVerdict Answer(
        string value,
        long from,
        long? until = null,
        Guid? unit = null,
        CheckCode? known = null,
        DateOnly? date = null
    ) =>
        (known ?? Known).Answer(
            new(value, new(from, until ?? from), Tap, new HashSet<Guid> { unit ?? School }, date ?? Monday)
        );

    [Fact]
    public void A_code_read_while_it_stood_there_is_fresh_and_narrows_the_time()
    {
        var verdict = Answer(Code(), Begins - 3_600_000, Begins + 3_600_000);

        var fresh = Assert.IsType<CodeVerdict.Fresh>(verdict);
        Assert.Equal(new(Begins - KioskClock.Unsure, LastFresh), fresh.During);
        Assert.True(fresh.IsStrong);
        Assert.Equal(fresh.During, fresh.Seen);
    }

    [Theory]
    [InlineData(LastFresh, 0)]
    [InlineData(LastFresh + 1, 1)]
    [InlineData(LastFresh + 10_000, 1)]
    [InlineData(LastFresh + 10_001, 2)]
    public void A_code_is_fresh_to_the_millisecond_and_late_by_started_slots(long read, long slots)
    {
        var verdict = Answer(Code(), read);

        Assert.Equal(slots == 0, verdict is CodeVerdict.Fresh);
        Assert.Equal(slots, verdict is CodeVerdict.Late late ? late.Slots : 0);
    }

    [Fact]
    public void A_code_from_a_time_that_has_not_come_proves_nothing()
    {
        Assert.IsType<CodeVerdict.Fresh>(Answer(Code(), Begins - KioskClock.Unsure));
        Assert.Equal(new CodeVerdict.Ahead(Kiosk.Office, 1), Answer(Code(), Begins - KioskClock.Unsure - 1));
    }

    [Fact]
    public void A_kiosk_that_was_alone_for_three_weeks_with_a_slow_clock_still_vouches()
    {
        const long weeks = 21 * 86_400_000L;
        var slot = Slot + (weeks / OfficeCode.Period);
        var slow = Kiosk with { Clock = new([new(Begins, 0), new(Begins + weeks + 60_000, 50_000)]) };
        var known = Known with { Kiosks = new Dictionary<string, KnownKiosk> { [slow.Number] = slow } };

        // Its clock was up to fifty seconds behind, so this code stood there up to fifty seconds later.
        Assert.IsType<CodeVerdict.Fresh>(Answer(Code(slot), Begins + weeks + 65_000, known: known));
        Assert.IsType<CodeVerdict.Late>(Answer(Code(slot), Begins + weeks + 66_501, known: known));
    }

    [Fact]
    public void The_screen_of_another_office_proves_the_time_but_not_the_place()
    {
        var verdict = Answer(Code(), Begins, unit: Agency);

        Assert.Equal("kode_kantor_lain", verdict.Reason);
        Assert.False(verdict.IsStrong);
        Assert.NotNull(verdict.Seen);
    }

    [Fact]
    public void A_code_of_no_kiosk_of_ours_or_of_an_ended_key_is_unknown()
    {
        var forged = OfficeCode.Make([.. Key.Reverse()], Kiosk.Number, Slot).ToText();
        var revoked = Kiosk with { Keys = [new(Key, Slot - 100, Slot - 1)] };
        var after = Known with { Kiosks = new Dictionary<string, KnownKiosk> { [revoked.Number] = revoked } };

        Assert.IsType<CodeVerdict.Unknown>(Answer(forged, Begins));
        Assert.IsType<CodeVerdict.Unknown>(Answer(OfficeCode.Make(Key, "XXXXXX", Slot).ToText(), Begins));
        Assert.IsType<CodeVerdict.Unknown>(Answer(Code(), Begins, known: after));
        Assert.IsType<CodeVerdict.Fresh>(Answer(Code(Slot - 1), Begins, known: after));
    }

    [Fact]
    public void Whatever_a_tablet_claims_of_its_clock_and_shows_codes_are_judged() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                ArbMap.Default.ArbFor<(DoNotSize<long> Time, DoNotSize<long> Behind)[]>(),
                ArbMap.Default.ArbFor<DoNotSize<long>>(),
                ArbMap.Default.ArbFor<DoNotSize<long>>(),
                (claims, slot, read) =>
                {
                    var wild = Kiosk with
                    {
                        Keys = [new(Key, 0, null)],
                        Clock = new([.. claims.Select(one => new KioskClock.Contact(one.Time.Item, one.Behind.Item))]),
                    };
                    var known = Known with { Kiosks = new Dictionary<string, KnownKiosk> { [wild.Number] = wild } };
                    var code = OfficeCode.Make(Key, Kiosk.Number, slot.Item);
                    var moment = TapMoment.Of(Begins, tokenAt: null, sinceToken: null, Begins);
                    var window = ReadWindow.Of(moment, read.Item);
                    Answer(code.ToText(), window.From, window.Until, known: known);
                    Answer($"T1.{code.Signs}", window.From, window.Until, known: known);
                }
            )
        );

    [Fact]
    public void Typed_signs_are_found_among_the_screens_of_that_moment_with_half_a_minute_to_type()
    {
        var typed = $"T1.{OfficeCode.Make(Key, Kiosk.Number, Slot).Signs}";

        Assert.IsType<CodeVerdict.Fresh>(Answer(typed, Begins));
        Assert.IsType<CodeVerdict.Fresh>(Answer(typed, LastFresh + 30_000));
        Assert.IsType<CodeVerdict.Unknown>(Answer("T1.00000000", Begins));
    }

    [Fact]
    public void A_backup_code_is_good_for_the_first_tap_that_brings_it_and_again_when_that_tap_is_judged_anew()
    {
        CheckCode UsedBy(Guid? tap) =>
            Known with
            {
                Backups = new Dictionary<string, CheckCode.UsedBackup>
                {
                    [CodeSigns.HashOf(Secret)] = new(Kiosk.Number, tap),
                },
            };

        Assert.IsType<CodeVerdict.Backup>(Answer($"B1.{Secret}", Begins, known: UsedBy(null)));
        Assert.IsType<CodeVerdict.Backup>(Answer($"B1.{Secret}", Begins, known: UsedBy(Tap)));
        Assert.IsType<CodeVerdict.BackupUsed>(Answer($"B1.{Secret}", Begins, known: UsedBy(School)));
        Assert.IsType<CodeVerdict.Unknown>(Answer("B1.0000000000000000", Begins));
    }

    [Fact]
    public void A_poster_is_weak_and_only_at_the_own_office()
    {
        var own = Answer($"P1.{Secret}", Begins);
        var other = Answer($"P1.{Secret}", Begins, unit: Agency);

        Assert.True(own.IsWeak);
        Assert.False(own.IsStrong);
        Assert.False(other.IsWeak);
        Assert.Equal("poster_lain", other.Reason);
    }

    [Fact]
    public void A_poster_counts_until_the_day_before_it_was_ended()
    {
        var known = Known with
        {
            Posters = new Dictionary<string, CheckCode.KnownPoster>
            {
                [CodeSigns.HashOf(Secret)] = new(School, "SDN 2 Tanjung Laras", EndedFrom: Monday),
            },
        };

        var before = Answer($"P1.{Secret}", Begins, known: known, date: Monday.AddDays(-1));
        var after = Answer($"P1.{Secret}", Begins, known: known, date: Monday);

        Assert.True(before.IsWeak);
        Assert.Equal(("poster_lama", false, false), (after.Reason, after.IsWeak, after.IsStrong));
    }

    [Fact]
    public void A_card_counts_only_when_a_kiosk_saw_it()
    {
        var question = new CheckCode.Question(
            "C1.hash.foto",
            new(Begins, Begins),
            Tap,
            new HashSet<Guid> { School },
            Monday
        );

        Assert.IsType<CodeVerdict.Unknown>(Known.Answer(question));
        Assert.Equal(new CodeVerdict.Card(HasPhoto: true), Known.Answer(question with { IsAtKiosk = true }));
    }

    [Fact]
    public void No_verdict_says_that_a_tap_is_lost()
    {
        CodeVerdict[] doubtful =
        [
            new CodeVerdict.Late("Kantor", 3),
            new CodeVerdict.Ahead("Kantor", 1),
            new CodeVerdict.BackupUsed("Kantor"),
            new CodeVerdict.PosterEnded("Kantor"),
            new CodeVerdict.Unknown(),
        ];

        Assert.All(doubtful, verdict => Assert.Contains("atatannya tetap", verdict.Sentence, StringComparison.Ordinal));
    }
}
