namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>Passwords that a finger makes without a head: runs, repetitions, rows of the keyboard.</summary>
internal static class EasyRuns
{
    private const int RepeatedPieceMax = 4;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "!@#$%^&*()",
    ];

    /// <summary>Whether nothing but easy pieces stands here, forwards or backwards: <c>12345678</c>, <c>aaaabbbb</c>, <c>qwerty123</c>.</summary>
    public static bool Is(string password)
    {
        var text = password.ToLowerInvariant();
        return IsRepetition(text)
            || IsRun(text)
            || (IsDoubled(text) && IsRun(string.Concat(text.Chunk(2).Select(two => two[0]))));
    }

    private static bool IsRun(string text) => PiecesOf(text) * PieceMin <= text.Length;

    /// <summary><c>112233</c>: every sign twice.</summary>
    private static bool IsDoubled(string text) => text.Chunk(2).All(two => two.Length == 2 && two[0] == two[1]);

    private const int PieceMin = 3;

    /// <summary>Into how many pieces of rows or equal signs the text falls; a sign that fits nowhere is a piece alone.</summary>
    private static int PiecesOf(string text)
    {
        var pieces = 0;
        for (var place = 0; place < text.Length; pieces++)
        {
            var longest = 1;
            for (var length = 2; place + length <= text.Length; length++)
            {
                if (!IsPiece(text.Substring(place, length)))
                {
                    break;
                }

                longest = length;
            }

            place += longest;
        }

        return pieces;
    }

    private static bool IsPiece(string piece)
    {
        var backwards = string.Concat(piece.Reverse());
        return piece.Distinct().Count() == 1
            || Rows.Any(row =>
                row.Contains(piece, StringComparison.Ordinal) || row.Contains(backwards, StringComparison.Ordinal)
            );
    }

    private static bool IsRepetition(string text) =>
        Enumerable
            .Range(1, RepeatedPieceMax)
            .Where(length => text.Length >= 2 * length)
            .Any(length =>
                Enumerable.Range(length, text.Length - length).All(place => text[place] == text[place - length])
            );
}
