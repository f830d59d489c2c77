using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Devices;
using Laras.Web.Devices;

namespace Laras.Web.Imports.Upload;

/// <summary>How a machine's file is read: as the person chose, else as its first rows allow without doubt.</summary>
/// <param name="Grammar">Null while a person must choose.</param>
/// <param name="Zone">Where the clock of the machine hung.</param>
/// <param name="Device">The name a person gave the machine; null takes what stands in the file.</param>
/// <param name="Ways">The first rows in every reading that makes sense of them.</param>
/// <param name="Sentence">What the first rows say about themselves.</param>
public sealed record MachineReading(
    Grammar? Grammar,
    Zone Zone,
    string? Device,
    IReadOnlyList<GrammarGuess.Decoding> Ways,
    string Sentence
)
{
    public const int DeviceCharactersMax = 40;

    /// <summary>Readings of an attendance file that a person may choose.</summary>
    public static IReadOnlyDictionary<string, Grammar> Words => GrammarWords.All;

    public static MachineReading Of(
        byte[] content,
        string? format,
        string? zone,
        string? device,
        Zone usualZone,
        DateTime nowUtc
    )
    {
        var place =
            Enum.TryParse<Zone>(zone, ignoreCase: true, out var said) && Enum.IsDefined(said) ? said : usualZone;
        var guess = GrammarGuess.Of(content, DateOnly.FromDateTime(place.ToLocal(nowUtc)));
        var name = (device ?? "").Trim();
        return new(
            Words.TryGetValue(format ?? "", out var chosen) ? chosen
                : guess.IsAmbiguous ? null
                : guess.Proposed,
            place,
            name.Length is > 0 and <= DeviceCharactersMax ? name : null,
            guess.Decodings,
            guess.Sentence
        );
    }

    public string? Format => Grammar is { } chosen ? GrammarWords.Of(chosen) : null;

    /// <summary>The key that was pressed at the machine, which is only a hint.</summary>
    public static string KeyWord(Intent hint) =>
        hint switch
        {
            Intent.In => "masuk",
            Intent.Out => "pulang",
            Intent.Unknown => "tidak ditekan",
        };
}
