namespace Laras.Core.Regulations.Language;

/// <summary>
/// Two facts of text beside each other are refused: calculations know only the texts that a formula names, so two
/// others would look the same to them.
/// </summary>
internal static class TwoTexts
{
    public const string Sentence =
        "Dua fakta teks tidak bisa dibandingkan satu sama lain. Bandingkan dengan teks di dalam tanda kutip, atau beri faktanya satuan \"pilihan A, B\".";

    public static bool Are(Term left, Term right) =>
        left.Measure.Kind == MeasureKind.Text && left is not Term.Constant && right is not Term.Constant;
}
