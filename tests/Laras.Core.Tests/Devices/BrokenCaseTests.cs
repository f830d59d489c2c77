using System.Text.Json;
using Laras.Core.Attendance;
using Laras.Core.Devices;
using Xunit;

namespace Laras.Core.Tests.Devices;

/// <summary>The malformed files that other projects met in the field, byte for byte.</summary>
public sealed class BrokenCaseTests
{
    private const int CaseCount = 39;

    public static TheoryData<string> Ids() =>
        [.. Enumerable.Range(1, 30).Select(n => $"m{n:00}"), .. Enumerable.Range(1, 9).Select(n => $"a{n:00}")];

    [Fact]
    public void All_known_cases_are_run()
    {
        Assert.Equal(CaseCount, Ids().Count);
        Assert.SkipUnless(SharedData.File("attlog", "kasus_rusak.json") is not null, SharedData.Absent);
        Assert.Equal(CaseCount, Cases().GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_broken_file_is_read_as_the_case_expects(string id)
    {
        Assert.SkipUnless(SharedData.File("attlog", "kasus_rusak.json") is not null, SharedData.Absent);
        var entry = Cases().EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var expected = entry.GetProperty("expect");
        var bytes = Convert.FromHexString(entry.GetProperty("bytes_hex").GetString()!);

        var file = DeviceFileReader.Read(bytes, GrammarOf(entry.GetProperty("grammar").GetString()!), Bytes.Today);

        Bytes.AssertAccounted(file);
        switch (expected.GetProperty("status").GetString())
        {
            case "ok" when expected.TryGetProperty("kind", out var kind) && kind.GetString() == "oplog":
                AssertOperation(expected, file);
                break;
            case "ok" when expected.TryGetProperty("kind", out _):
                AssertUserWithoutPassword(file);
                break;
            case "ok":
                AssertTaps(expected, file);
                break;
            case "quarantine":
                AssertRefused(expected, Assert.Single(file.Rows));
                break;
            case "ok_then_quarantine":
                Assert.Equal(expected.GetProperty("ok").GetInt32(), file.Taps.Count());
                AssertRefused(expected, Assert.Single(file.Quarantined));
                break;
            case "dropped":
                Assert.Equal(
                    DroppedContent.BiometricTemplate,
                    Assert.IsType<DroppedLine>(Assert.Single(file.Rows)).Content
                );
                break;
            default:
                Assert.Fail("unknown expectation");
                break;
        }
    }

    private static void AssertTaps(JsonElement expected, DeviceFile file)
    {
        Assert.Empty(file.Quarantined);
        if (!expected.TryGetProperty("pin", out _))
        {
            var facts = DeviceFileFacts.Of(file);
            Assert.Equal(expected.GetProperty("rows").GetInt32(), file.Taps.Count());
            Assert.Equal(Number(expected, "duplicates") ?? 0, file.Duplicates.Count());
            Assert.Equal(Number(expected, "collapsed_groups") ?? 0, facts.CollapsedGroups);
            Assert.Equal(expected.TryGetProperty("flags", out _) ? 1 : 0, facts.Inversions.Count);
            return;
        }

        var tap = Assert.IsType<DeviceTap>(Assert.Single(file.Rows));
        Assert.Equal(Text(expected, "pin"), tap.Pin);
        Assert.Equal(Text(expected, "time"), tap.LocalTime.ToString("yyyy-MM-ddTHH:mm:ss"));
        Assert.Equal(Text(expected, "device"), tap.Device);
        Assert.Equal(Number(expected, "state"), tap.Status);
        Assert.Equal(Number(expected, "verify"), tap.Verify);
        Assert.Equal(Text(expected, "name"), tap.Name);
        if (expected.TryGetProperty("workcode", out _))
        {
            Assert.Equal(Text(expected, "workcode"), tap.WorkCode);
        }

        if (expected.TryGetProperty("direction", out _))
        {
            Assert.Equal(Intent.Unknown, tap.IntentHint);
        }

        if (expected.TryGetProperty("offset", out _))
        {
            Assert.Equal(
                new DeviceTap.PushDetail(Number(expected, "mask"), Text(expected, "temp"), Number(expected, "offset")),
                tap.Push
            );
        }
    }

    private static void AssertOperation(JsonElement expected, DeviceFile file)
    {
        var operation = Assert.IsType<DeviceOperation>(Assert.Single(file.Rows));
        Assert.Equal(expected.GetProperty("op").GetInt32(), operation.Code);
        Assert.Equal(OperationKind.SetTime, operation.Kind);
    }

    private static void AssertUserWithoutPassword(DeviceFile file)
    {
        var user = Assert.IsType<DeviceUser>(Assert.Single(file.Rows));
        Assert.Equal(14, user.Privilege);
        Assert.True(user.IsPrivileged);
        Assert.DoesNotContain("12345", user.ToString());
    }

    private static void AssertRefused(JsonElement expected, DeviceRow row)
    {
        var refused = Assert.IsType<QuarantinedLine>(row);
        Assert.Equal(Text(expected, "reason"), refused.Reason.Code);
        Assert.EndsWith(".", refused.Reason.Sentence);
    }

    private static Grammar GrammarOf(string name) =>
        name switch
        {
            "usb6" => Grammar.Usb6,
            "usb4" => Grammar.Usb4,
            "cloud5" => Grammar.Cloud5,
            "named5" => Grammar.Named5,
            "push" => Grammar.Push,
            "oper" => Grammar.PushOperations,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static int? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static JsonElement Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedData.File("attlog", "kasus_rusak.json")!));
        return document.RootElement.Clone();
    }
}
