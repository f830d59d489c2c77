using Laras.Web.Access.Accounts.Cards;
using Laras.Web.Attendance.Judging;
using Laras.Web.Demonstration;
using Laras.Web.Exports;
using Laras.Web.Imports;
using Laras.Web.Regulations;
using Laras.Web.Storage;
using Laras.Web.Storage.Backups;
using Laras.Web.Storage.Journal.Checking;
using Laras.Web.Storage.Journal.Sealing;
using Laras.Web.Tpp;
using Laras.Web.Tpp.Periods;
using Laras.Web.Tpp.Slips;

namespace Laras.Web;

/// <summary>The command line: <c>laras VERB …</c>. Without a verb the program is the web application.</summary>
public static class CommandLine
{
    /// <summary>Every verb there is. A new one is written beside its use case and added here.</summary>
    private static readonly Verb[] Verbs =
    [
        ImportCommand.Verb,
        RegulationCommand.Verb,
        CalculateCommand.Verb,
        MonthCommand.Verb,
        ExplainCommand.Verb,
        ExamineRegulation.Verb,
        TownCommand.Verb,
        PreparePostgres.Verb,
        KeyCommand.Verb,
        JournalCommand.Verb,
        CheckCommand.Verb,
        CardCommand.Verb,
        JudgeAgainCommand.Verb,
        BackUpCommand.Verb,
        RestoreCommand.Verb,
        ExportCommand.Verb,
    ];

    private static readonly string[] HelpWords = ["bantuan", "--bantuan", "--help", "-h"];

    /// <summary>Whether these arguments ask for a command, known or not, and not for the web application.</summary>
    public static bool IsCommand(IReadOnlyList<string> arguments) =>
        arguments is [var first, ..] && (HelpWords.Contains(first) || !first.StartsWith('-'));

    /// <summary>Runs one command and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter errors,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(errors);

        if (HelpWords.Contains(arguments[0]))
        {
            return Help(arguments.ElementAtOrDefault(1), output);
        }

        var invocation = new Invocation(output, errors, time);
        if (Verbs.FirstOrDefault(verb => verb.Name == arguments[0]) is not { } verb)
        {
            return invocation.Refuse($"Perintah \"{arguments[0]}\" tidak dikenal. Lihat: laras bantuan");
        }

        var problems = invocation.Read(verb, [.. arguments.Skip(1)]);
        if (problems.Count > 0)
        {
            return invocation.Refuse([.. problems, $"Lihat: laras bantuan {verb.Name}"]);
        }

        try
        {
            var result = await verb.RunAsync(invocation, cancellationToken);
            if (verb.Writes && result != ExitCode.WrongCall)
            {
                await SealJournal.AfterAsync(invocation, cancellationToken);
            }

            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return invocation.Refuse("Dihentikan. Pekerjaan yang sedang berjalan tidak disimpan.");
        }
        catch (Exception broken) when (Trouble.InWords(broken) is { Count: > 0 } sentences)
        {
            return invocation.Refuse(sentences);
        }
    }

    private static int Help(string? name, TextWriter output)
    {
        var verb = Verbs.FirstOrDefault(verb => verb.Name == name);
        string[] lines = verb is null
            ?
            [
                "laras PERINTAH …",
                "",
                .. Verbs.Select(known => $"  {known.Name, -10} {known.Purpose}"),
                "",
                "Penjelasan satu perintah: laras bantuan PERINTAH",
            ]
            : [$"laras {verb.Name} {verb.Usage}", "", verb.Purpose, "", .. verb.Details()];
        string[] common =
        [
            "",
            $"--data FOLDER        folder data, bila bukan \"{DataStore.DefaultFolder}\"",
            "--postgres SAMBUNGAN memakai PostgreSQL; skema wilayah disebut dengan Search Path",
            $"                     (atau variabel lingkungan {DataStore.PostgresVariable})",
            "",
            "Hasil: 0 selesai; 1 selesai, tetapi ada yang menunggu orang; 2 perintah atau berkas tidak dapat dipahami, tidak ada yang berubah.",
        ];
        foreach (var line in lines.Concat(common))
        {
            output.WriteLine(line);
        }

        return ExitCode.Good;
    }
}
