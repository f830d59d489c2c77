namespace Laras.Web.Layout;

/// <summary>What a colour says, always together with a word: green recorded, turmeric look here, brick missing, brown paper, indigo to be informed.</summary>
public enum Tone
{
    Plain,
    Recorded,
    Information,
    Attention,
    Missing,
    Paper,
}

/// <summary>The style-sheet letter of a <see cref="Tone"/>.</summary>
public static class ToneClass
{
    public static string Css(this Tone tone) =>
        tone switch
        {
            Tone.Plain => "",
            Tone.Recorded => "h",
            Tone.Information => "n",
            Tone.Attention => "k",
            Tone.Missing => "b",
            Tone.Paper => "s",
        };

    /// <summary>The class that fills a mark of a chart.</summary>
    public static string Mark(this Tone tone) =>
        tone switch
        {
            Tone.Plain => "fa",
            Tone.Recorded => "fh",
            Tone.Information => "fn",
            Tone.Attention => "fk",
            Tone.Missing => "fb",
            Tone.Paper => "fs",
        };
}
