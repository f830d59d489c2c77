using FsCheck;
using FsCheck.Fluent;
using Laras.Core.Devices;
using Laras.Core.Devices.Grammars;
using Xunit;

namespace Laras.Core.Tests.Devices;

/// <summary>What holds for every file there can be.</summary>
public sealed class DeviceFilePropertyTests
{
    private static readonly Grammar[] AllGrammars = Enum.GetValues<Grammar>();

    private static readonly Gen<DialectFiles.Sample> Samples =
        from pin in Gen.OneOf(
            Gen.Choose(1, 99_999).Select(number => $"{number}"),
            Gen.Choose(1, 9_999).Select(number => $"{number:000000000}"),
            Gen.Choose(1, 999).Select(number => $"NB{number}"),
            Gen.Constant("198501012010019001")
        )
        from seconds in Gen.Choose(0, 300 * 86_400)
        from device in Gen.Choose(1, 40)
        from status in Gen.Elements(0, 1, 4, 255)
        from verify in Gen.Elements(0, 1, 3, 15)
        from code in Gen.Choose(0, 99)
        select new DialectFiles.Sample(pin, new DateTime(2025, 6, 1).AddSeconds(seconds), device, status, verify, code);

    private static readonly Gen<(byte[] File, Grammar Grammar)> Files =
        from taps in Samples.ArrayOf()
        from grammar in Gen.Elements(DialectFiles.TapGrammars)
        from lineEnd in Gen.Elements("\n", "\r\n")
        select (DialectFiles.Write(taps, grammar, lineEnd), grammar);

    /// <summary>A good file with some bytes replaced, removed or put in, as flash drives and editors do it.</summary>
    private static readonly Gen<byte[]> MutatedFiles =
        from file in Files
        from edits in Gen.Choose(0, int.MaxValue).ArrayOf(8)
        select Mutate(file.File, edits);

    // Bytes that mean something to one of the readers come more often than chance would bring them.
    private static readonly Gen<byte[]> RandomFiles = Gen.OneOf(
            Gen.Choose(0, 255).Select(value => (byte)value),
            Gen.Elements("\t\n\r <>&{}\"\\;,=:-0129PINROWU\0"u8.ToArray())
        )
        .ArrayOf();

    [Fact]
    public void Every_byte_of_any_file_is_accounted_for_in_every_grammar()
    {
        var files = Gen.OneOf(RandomFiles, MutatedFiles, RandomFiles.Select(AsWide)).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(400),
            Prop.ForAll(
                files,
                bytes =>
                {
                    foreach (var grammar in AllGrammars)
                    {
                        Bytes.AssertAccounted(DeviceFileReader.Read(bytes, grammar, Bytes.Today));
                    }

                    GrammarGuess.Of(bytes, Bytes.Today);
                }
            )
        );
    }

    [Fact]
    public void What_a_machine_writes_is_what_is_read_in_every_dialect() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Samples.ArrayOf().ToArbitrary(),
                taps =>
                {
                    foreach (var grammar in DialectFiles.TapGrammars)
                    {
                        var file = DeviceFileReader.Read(DialectFiles.Write(taps, grammar), grammar, Bytes.Today);

                        Assert.Equal(taps.Length, file.Taps.Count() + file.Duplicates.Count());
                        Assert.Equal(
                            taps.Select(tap => DialectFiles.Kept(tap, grammar)).Distinct(),
                            file.Taps.Select(tap =>
                                (tap.Pin, tap.LocalTime, tap.Device, tap.Status, tap.Verify, tap.WorkCode)
                            )
                        );
                    }
                }
            )
        );

    [Fact]
    public void Text_of_any_refused_row_can_be_shown_and_stored()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(300),
            Prop.ForAll(
                Gen.OneOf(RandomFiles, MutatedFiles).ToArbitrary(),
                bytes =>
                {
                    foreach (var refused in DeviceFileReader.Read(bytes, Grammar.Usb6, Bytes.Today).Quarantined)
                    {
                        Assert.DoesNotContain(refused.Raw, character => char.IsControl(character) && character != '\t');
                        Assert.True(refused.Raw.Length <= RawText.CharactersMax + 40);
                    }
                }
            )
        );
    }

    private static byte[] Mutate(byte[] file, int[] edits)
    {
        var bytes = file.ToList();
        foreach (var edit in edits.Where(_ => bytes.Count > 0))
        {
            var at = edit / 1_024 % bytes.Count;
            switch (edit % 4)
            {
                case 0:
                    bytes[at] = (byte)(edit / 4 % 256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)(edit / 4 % 256));
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(7, bytes.Count - at));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] AsWide(byte[] bytes) =>
        [.. (bytes.Length % 2 == 0 ? (byte[])[0xFF, 0xFE] : [0xFE, 0xFF]), .. bytes];
}
