using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Core.Tests.Tidy;
using Xunit;

namespace Laras.Core.Tests.Attendance.Taps;

public sealed class SignedTextTests
{
    [Fact]
    public void The_texts_of_the_contract_are_read_back_as_they_were_written()
    {
        var vectors = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vektor", "ketukan.json")))
            .RootElement;
        foreach (var text in vectors.EnumerateArray().Select(vector => vector.GetProperty("text").GetString()!))
        {
            Assert.Equal(text, SignedText.ReadTap(text)!.ToText());
        }
    }

    [Fact]
    public void Whatever_people_write_in_a_note_is_read_back() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                note =>
                {
                    // Half a sign of two has no bytes; no phone sends one.
                    var text = string.Concat(note.Get.Where(sign => !char.IsSurrogate(sign)));
                    var tap = Tap with { Evidence = [new TapEvidence.Note(text), new TapEvidence.Code(text, 7)] };
                    var read = SignedText.ReadTap(tap.ToText())!;
                    return read.Evidence.SequenceEqual(tap.Evidence) && read.ToText() == tap.ToText();
                }
            )
        );

    [Fact]
    public void An_addition_is_read_back_as_it_was_written()
    {
        var addition = new SignedAddition
        {
            Id = Guid.Parse("019dee4f-2a83-7c11-8f00-1a2b3c4d5e70"),
            Tap = Tap.Id,
            Person = Tap.Person,
            Device = Tap.Device,
            At = 12,
            Evidence =
            [
                new TapEvidence.Location("-5.45", "122.6", 9, 12, 3, 11),
                new TapEvidence.NoLocation("denied"),
                new TapEvidence.Reason("tugas-luar"),
            ],
        };

        Assert.Equal(addition.ToText(), SignedText.ReadAddition(addition.ToText())!.ToText());
        Assert.Null(SignedText.ReadTap(addition.ToText()));
    }

    [Fact]
    public void A_text_from_which_lines_are_missing_is_not_read_as_something_else() =>
        Assert.Throws<FormatException>(() => SignedText.ReadTap("laras-tap-1\nx"));

    private static readonly SignedTap Tap = new()
    {
        Id = Guid.Parse("019dee4f-2a83-7c11-8f00-1a2b3c4d5e6f"),
        Person = new(Guid.Parse("01900000-0000-7000-8000-000000000001")),
        Device = Guid.Parse("01900000-0000-7000-8000-0000000000dd"),
        Intent = Intent.In,
        TapAt = 1_777_847_041_123,
        Run = "a",
        Zone = "WITA",
        Sequence = 1,
        Evidence = [],
    };
}
