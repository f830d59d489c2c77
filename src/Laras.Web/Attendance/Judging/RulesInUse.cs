using System.Reflection;
using Laras.Core.Attendance.Judging;

namespace Laras.Web.Attendance.Judging;

/// <summary>The rules of evidence that this program carries. A new version is a new file beside the old one.</summary>
public static class RulesInUse
{
    private const string File = "bukti-1.json";

    public static EvidenceRules Newest { get; } = Read(File);

    private static EvidenceRules Read(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(one => one.EndsWith(file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var problems = new List<string>();
        return EvidenceRules.Read(reader.ReadToEnd(), problems)
            ?? throw new InvalidOperationException(string.Join(' ', problems));
    }
}
