using Laras.Core.Regulations.Examining;

namespace Laras.Web.Regulations;

/// <summary><c>laras uji FOLDER…</c>: reads regulation folders, runs their worked cases and examines what they pay.</summary>
public static class ExamineRegulation
{
    private const string FrontPage = "perbup.yaml";

    public static readonly Verb Verb = new(
        "uji",
        "FOLDER…",
        "menguji folder peraturan: susunan, kasus kerja, celah, tebing dan keganjilan",
        RunAsync
    )
    {
        Details = () =>
            [
                "FOLDER boleh berisi satu peraturan atau banyak, misalnya: laras uji regulations",
                "",
                "Keliru dan perhatian menunggu keputusan: perbaiki, atau tulis kodenya dengan alasan",
                "di halaman depan, di bawah \"diketahui:\". Catatan tidak menunggu apa pun.",
            ],
    };

    /// <summary>Everything about one folder: its problems, or its report.</summary>
    public sealed record Outcome(RegulationFolder Folder, ExaminationReport? Report)
    {
        public bool IsGood => Folder.Problems.Count == 0 && Report is { IsGood: true };
    }

    public static Outcome Examine(string path)
    {
        var folder = RegulationFolder.Read(path);
        return new(folder, folder.Regulation is { } regulation ? Examination.Of(regulation, folder.Cases) : null);
    }

    /// <summary>The regulation folders at or below a path, in the order of their names.</summary>
    public static IReadOnlyList<string> FoldersBelow(string path) =>
        [
            .. Directory
                .EnumerateFiles(path, FrontPage, SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!)
                .Order(StringComparer.Ordinal),
        ];

    private static Task<int> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Words.Count == 0)
        {
            return Task.FromResult(invocation.Refuse("Sebutkan foldernya, misalnya: laras uji regulations"));
        }

        var missing = invocation
            .Words.Where(path => !Directory.Exists(path) || FoldersBelow(path).Count == 0)
            .Select(path => $"Folder \"{path}\" tidak ada atau tidak berisi peraturan ({FrontPage}).")
            .ToList();
        if (missing.Count > 0)
        {
            return Task.FromResult(invocation.Refuse(missing));
        }

        var outcomes = new List<Outcome>();
        foreach (var path in invocation.Words.SelectMany(FoldersBelow).Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = Examine(path);
            outcomes.Add(outcome);
            Write(invocation.Output, path, outcome);
        }

        var good = outcomes.Count(outcome => outcome.IsGood);
        var cases = outcomes.Sum(outcome => outcome.Report?.CasesThatHold ?? 0);
        invocation.Output.WriteLine($"{outcomes.Count} peraturan diuji: {good} baik, {cases} kasus cocok.");
        return Task.FromResult(good == outcomes.Count ? ExitCode.Good : ExitCode.SomethingWaits);
    }

    private static void Write(TextWriter output, string path, Outcome outcome)
    {
        output.WriteLine(path);
        foreach (var problem in outcome.Folder.Problems)
        {
            output.WriteLine($"  {ExaminationText.Place(problem.Place)}: {problem.Sentence}");
        }

        if (outcome.Report is { } report)
        {
            output.Write(ExaminationText.Of(report));
        }

        output.WriteLine();
    }
}
