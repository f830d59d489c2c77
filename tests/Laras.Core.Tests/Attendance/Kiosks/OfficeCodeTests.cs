using System.Buffers.Text;
using System.Text.Json;
using Laras.Core.Attendance.Kiosks;
using Laras.Core.Tests.Tidy;
using Xunit;

namespace Laras.Core.Tests.Attendance.Kiosks;

public sealed class OfficeCodeTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    public static TheoryData<string> Names => [.. Vectors.Keys];

    private static Dictionary<string, Vector> Vectors =>
        JsonSerializer
            .Deserialize<Vector[]>(
                File.ReadAllText(Path.Combine(Repository.Root, "tests", "vektor", "kode-kantor.json")),
                JsonSerializerOptions.Web
            )!
            .ToDictionary(vector => vector.Name);

    private sealed record Vector(
        string Name,
        string Key,
        string Kiosk,
        long Slot,
        long Begins,
        string Signs,
        string Text
    );

    [Theory, MemberData(nameof(Names))]
    public void The_server_makes_the_code_that_the_kiosk_shows(string name)
    {
        var vector = Vectors[name];
        var key = Base64Url.DecodeFromChars(vector.Key);

        var code = OfficeCode.Make(key, vector.Kiosk, vector.Slot);

        Assert.Equal(vector.Signs, code.Signs);
        Assert.Equal(vector.Text, code.ToText());
        Assert.Equal(vector.Begins, code.Begins);
        Assert.True(code.IsOf(key));
    }

    [Fact]
    public void A_code_belongs_to_its_key_its_kiosk_and_its_slot()
    {
        var code = OfficeCode.Make(Key, "7KQ2MA", 177_784_704);

        Assert.False(code.IsOf([.. Key.Reverse()]));
        Assert.False((code with { Kiosk = "7KQ2MB" }).IsOf(Key));
        Assert.False((code with { Slot = code.Slot + 1 }).IsOf(Key));
        Assert.False((code with { Signs = "00000000" }).IsOf(Key));
    }

    [Theory]
    [InlineData(1_777_847_039_999, 177_784_703)]
    [InlineData(1_777_847_040_000, 177_784_704)]
    [InlineData(1_777_847_049_999, 177_784_704)]
    [InlineData(1_777_847_050_000, 177_784_705)]
    public void A_code_stands_for_ten_seconds(long instant, long slot) =>
        Assert.Equal(slot, OfficeCode.SlotAt(instant));
}
