using System.Reflection;
using Laras.Core.Attendance.Judging;

namespace Laras.Web.Attendance.Judging;

/// <summary>The rules of evidence that this program carries. A new version is a new file beside the old ones, with a first day of its own.</summary>
public static class RulesInUse
{
    private const string Mark = ".bukti-";

    public static EvidenceRuleBook Book { get; } = Read();

    private static EvidenceRuleBook Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return new([
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.Contains(Mark, StringComparison.Ordinal))
                .Select(name => Read(assembly.GetManifestResourceStream(name)!)),
        ]);
    }

    private static EvidenceRules Read(Stream file)
    {
        using var reader = new StreamReader(file);
        var problems = new List<string>();
        return EvidenceRules.Read(reader.ReadToEnd(), problems)
            ?? throw new InvalidOperationException(string.Join(' ', problems));
    }
}
