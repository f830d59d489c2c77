using System.Globalization;
using Laras.Core.Attendance.Taps;

namespace Laras.Core.Attendance.Kiosks;

/// <summary>
/// What a camera or a finger brought in as a code, read by its shape alone. Nothing is believed yet. A whole address is
/// read as well: the camera app of a phone gives it so.
/// </summary>
public abstract record CodeReading
{
    public const string TypedMark = "T1";
    public const string BackupMark = "B1";
    public const string PosterMark = "P1";
    public const string CardMark = "C1";

    /// <summary>Signs of a secret on paper: eighty bits.</summary>
    public const int SecretSigns = 16;

    /// <summary>Longer than any code of ours; what is longer is not looked at.</summary>
    public const int TextMax = 300;

    private const char Between = '.';
    private const string NoPhoto = "-";

    private CodeReading() { }

    /// <summary>From the screen of a kiosk.</summary>
    public sealed record Rotating(OfficeCode Code) : CodeReading;

    /// <summary>The eight signs under the QR code, typed: kiosk and slot have to be found.</summary>
    public sealed record Typed(string Signs) : CodeReading;

    /// <summary>From the sheet of paper beside a kiosk without electricity; good once.</summary>
    public sealed record Backup(string Secret) : CodeReading;

    /// <summary>From the poster at the door, always the same.</summary>
    public sealed record Poster(string Secret) : CodeReading;

    /// <summary>An employee's card held to a kiosk: hashes of the card and of the photo taken with it.</summary>
    public sealed record Card(string Hash, string? Photo) : CodeReading;

    /// <summary>Some other code: of a shop, of a parcel.</summary>
    public sealed record Foreign : CodeReading;

    public static CodeReading Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TextMax)
        {
            return new Foreign();
        }

        return text[(text.LastIndexOf('#') + 1)..].Trim().Split(Between) switch
        {
            [OfficeCode.Mark, { Length: > 0 } kiosk, var slot, { Length: OfficeCode.SignCount } signs]
                when long.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number
            <= OfficeCode.SlotAt(TapMoment.Latest)
                ? new Rotating(new(kiosk, number, CodeSigns.Read(signs)))
                : new Foreign(),
            [TypedMark, var signs] when CodeSigns.Read(signs) is { Length: OfficeCode.SignCount } read => new Typed(
                read
            ),
            [BackupMark, var secret] when CodeSigns.Read(secret) is { Length: SecretSigns } read => new Backup(read),
            [PosterMark, var secret] when CodeSigns.Read(secret) is { Length: SecretSigns } read => new Poster(read),
            [CardMark, { Length: > 0 } hash, var photo] => new Card(hash, photo == NoPhoto ? null : photo),
            _ => new Foreign(),
        };
    }
}
