using System.Buffers;
using Laras.Core.Attendance.Taps;

namespace Laras.Web.Attendance.Taps.Wire;

/// <summary>Reads one piece of evidence by its kind.</summary>
internal static class ReadEvidence
{
    public const int NoteMax = 500;
    public const int ValueMax = 200;

    private const int DegreesMax = 32;

    public static readonly SearchValues<char> Base64UrlSigns = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    private static readonly SearchValues<char> DegreeSigns = SearchValues.Create("0123456789.-+eE");

    /// <summary>Null when it is of no kind that the contract knows, or lacks what its kind needs.</summary>
    public static TapEvidence? Of(WireEvidence? wire) =>
        wire switch
        {
            {
                Kind: "location",
                Latitude: { } latitude,
                Longitude: { } longitude,
                Accuracy: { } accuracy,
                Fixes: { } fixes,
                At: { } at
            } when IsDegrees(latitude) && IsDegrees(longitude) => new TapEvidence.Location(
                latitude,
                longitude,
                accuracy,
                wire.Altitude,
                fixes,
                at
            ),
            { Kind: "no-location", Why: "off" or "denied" or "unclear" } => new TapEvidence.NoLocation(wire.Why),
            { Kind: "code", Value: { Length: <= ValueMax } value, At: { } at } => new TapEvidence.Code(value, at),
            { Kind: "reason", Value: { Length: <= ValueMax } value } => new TapEvidence.Reason(value),
            { Kind: "note", Text: { Length: <= NoteMax } text } => new TapEvidence.Note(text),
            _ => null,
        };

    private static bool IsDegrees(string text) =>
        text.Length is > 0 and <= DegreesMax && !text.AsSpan().ContainsAnyExcept(DegreeSigns);
}
