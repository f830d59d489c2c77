using Laras.Web.Storage;

namespace Laras.Web;

/// <summary>One call of a verb: its words and options, where the data lies, and where to speak.</summary>
public sealed class Invocation(TextWriter output, TextWriter errors, TimeProvider time)
{
    private static readonly string[] CommonOptions = ["data", "postgres"];

    private readonly List<string> words = [];
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    public TextWriter Output => output;

    public TimeProvider Time => time;

    /// <summary>What stands after the verb without dashes, in order.</summary>
    public IReadOnlyList<string> Words => words;

    public string? Option(string name) => options.GetValueOrDefault(name);

    public bool Has(string flag) => options.ContainsKey(flag);

    /// <summary>Says what is wrong with the call; the verb returns the result.</summary>
    public int Refuse(params IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            errors.WriteLine(sentence);
        }

        return ExitCode.WrongCall;
    }

    /// <summary>Says how far long work is, beside the output that a script reads.</summary>
    public void Progress(string sentence) => errors.WriteLine(sentence);

    /// <summary>Where this call finds the region's data.</summary>
    public DataStore Store => DataStore.Choose(Option("data"), Option("postgres"));

    /// <summary>The region's data with all its tables.</summary>
    public async Task<LarasDb> OpenAsync(CancellationToken cancellationToken)
    {
        var db = Store.Open();
        await Migrator.MigrateAsync(db, time, cancellationToken);
        return db;
    }

    /// <summary>Reads <c>--nama nilai</c> and <c>--nama=nilai</c>; every word it cannot place becomes a sentence.</summary>
    internal IReadOnlyList<string> Read(Verb verb, IReadOnlyList<string> arguments)
    {
        var problems = new List<string>();
        for (var place = 0; place < arguments.Count; place++)
        {
            if (!arguments[place].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(arguments[place]);
                continue;
            }

            var parts = arguments[place][2..].Split('=', 2);
            if (verb.Flags.Contains(parts[0]) && parts.Length == 1)
            {
                options[parts[0]] = "";
            }
            else if (!verb.Options.Contains(parts[0]) && !CommonOptions.Contains(parts[0]))
            {
                problems.Add($"Pilihan --{parts[0]} tidak dikenal untuk laras {verb.Name}.");
            }
            else if (parts.Length == 2)
            {
                options[parts[0]] = parts[1];
            }
            else if (++place < arguments.Count)
            {
                options[parts[0]] = arguments[place];
            }
            else
            {
                problems.Add($"Pilihan --{parts[0]} belum diberi nilai.");
            }
        }

        return problems;
    }
}
