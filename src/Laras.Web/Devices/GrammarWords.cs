using Laras.Core.Devices;

namespace Laras.Web.Devices;

/// <summary>The words by which a person chooses a grammar on the command line and in a form.</summary>
public static class GrammarWords
{
    public static readonly IReadOnlyDictionary<string, Grammar> All = new Dictionary<string, Grammar>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["usb6"] = Grammar.Usb6,
        ["usb4"] = Grammar.Usb4,
        ["awan5"] = Grammar.Cloud5,
        ["nama5"] = Grammar.Named5,
        ["soap"] = Grammar.Soap,
        ["fingerspot"] = Grammar.Webhook,
        ["adms"] = Grammar.Push,
        ["rekap"] = Grammar.DailyRecap,
    };

    /// <summary>The word of a grammar; empty for what is no attendance file.</summary>
    public static string Of(Grammar grammar) => All.FirstOrDefault(pair => pair.Value == grammar).Key ?? "";
}
