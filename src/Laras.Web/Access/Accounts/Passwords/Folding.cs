using System.Text;

namespace Laras.Web.Access.Accounts.Passwords;

/// <summary>Reads a password the way somebody who guesses does: <c>P4ssw0rd!</c> is <c>password</c>.</summary>
internal static class Folding
{
    /// <summary>Small letters and digits only, with the usual replacements of letters undone where letters stand around.</summary>
    public static string Of(string password)
    {
        var letters = new StringBuilder();
        foreach (var c in password.ToLowerInvariant())
        {
            letters.Append(
                c switch
                {
                    '@' => 'a',
                    '$' => 's',
                    _ => c,
                }
            );
        }

        for (var place = 0; place < letters.Length; place++)
        {
            if (Replaced(letters[place]) is { } letter && HasLetterBeside(letters, place))
            {
                letters[place] = letter;
            }
        }

        return string.Concat(letters.ToString().Where(char.IsLetterOrDigit));
    }

    private static char? Replaced(char c) =>
        c switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            _ => null,
        };

    /// <summary>Digits at the end stay digits; a digit between letters is a letter in disguise.</summary>
    private static bool HasLetterBeside(StringBuilder text, int place) =>
        place + 1 < text.Length && char.IsLetter(text[place + 1]) && (place == 0 || char.IsLetter(text[place - 1]));
}
