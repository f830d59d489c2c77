using System.Text.Json;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Core.Tests.Tidy;
using Xunit;

namespace Laras.Core.Tests.Attendance.Taps;

/// <summary>The same vectors are read by the tests of the phone: both sides must build the same text.</summary>
public sealed class SignedTapTests
{
    private static readonly JsonElement[] Vectors =
    [
        .. JsonDocument
            .Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "vektor", "ketukan.json")))
            .RootElement.EnumerateArray(),
    ];

    public static TheoryData<string> Names => [.. Vectors.Select(vector => vector.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_server_reads_the_text_of_the_contract(string name)
    {
        var vector = Vectors.Single(vector => vector.GetProperty("name").GetString() == name);

        Assert.Equal(vector.GetProperty("text").GetString(), Read(vector.GetProperty("tap")).ToText());
    }

    [Fact]
    public void A_note_cannot_pretend_to_be_another_line()
    {
        var tap = Read(Vectors[0].GetProperty("tap")) with { Evidence = [new TapEvidence.Note("a\nlocation 0 0")] };

        Assert.Equal(13, tap.ToText().Split('\n').Length);
    }

    private static SignedTap Read(JsonElement tap) =>
        new()
        {
            Id = tap.GetProperty("id").GetGuid(),
            Person = new(tap.GetProperty("person").GetGuid()),
            Device = tap.GetProperty("device").GetGuid(),
            Intent = tap.GetProperty("intent").GetString() == "out" ? Intent.Out : Intent.In,
            TapAt = tap.GetProperty("tapAt").GetInt64(),
            Token = tap.GetProperty("token").GetString(),
            SinceToken = Number(tap.GetProperty("sinceToken")),
            Run = tap.GetProperty("run").GetString()!,
            Zone = tap.GetProperty("zone").GetString()!,
            Sequence = tap.GetProperty("sequence").GetInt64(),
            Previous = tap.GetProperty("previous").GetString(),
            Evidence = [.. tap.GetProperty("evidence").EnumerateArray().Select(ReadEvidence)],
        };

    private static TapEvidence ReadEvidence(JsonElement evidence) =>
        evidence.GetProperty("kind").GetString() switch
        {
            "location" => new TapEvidence.Location(
                evidence.GetProperty("latitude").GetString()!,
                evidence.GetProperty("longitude").GetString()!,
                evidence.GetProperty("accuracy").GetInt64(),
                Number(evidence.GetProperty("altitude")),
                evidence.GetProperty("fixes").GetInt64(),
                evidence.GetProperty("at").GetInt64()
            ),
            "no-location" => new TapEvidence.NoLocation(evidence.GetProperty("why").GetString()!),
            "code" => new TapEvidence.Code(
                evidence.GetProperty("value").GetString()!,
                evidence.GetProperty("at").GetInt64()
            ),
            "reason" => new TapEvidence.Reason(evidence.GetProperty("value").GetString()!),
            var kind => new TapEvidence.Note(
                kind == "note" ? evidence.GetProperty("text").GetString()! : throw new InvalidDataException(kind)
            ),
        };

    private static long? Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Null ? null : number.GetInt64();
}
