using Laras.Core.Devices.Grammars;

namespace Laras.Core.Devices;

/// <summary>
/// Says whose pin it is. First what was mapped for this machine, then for all machines, letter by letter; then the same
/// number with other leading zeros, when it can mean only one person; then a pin that is itself a NIP or local id.
/// </summary>
public sealed class PinRegister
{
    /// <summary>Shorter local ids look like the running numbers every machine gives out, and would meet strangers.</summary>
    public const int LocalIdCharactersMin = 6;

    private const string EveryDevice = "";

    private readonly Dictionary<(string Device, string Pin), EmployeeId> mapped;
    private readonly Dictionary<(string Device, string Number), EmployeeId?> byNumber = [];
    private readonly Dictionary<string, EmployeeId> byOwnNumber = [];

    public PinRegister(IEnumerable<Mapping> mappings, IEnumerable<Person> people)
    {
        mapped = mappings.ToDictionary(one => (one.Device, one.Pin), one => one.Owner);
        foreach (var ((device, pin), owner) in mapped)
        {
            if (NumberOf(pin) is { } number)
            {
                var known = byNumber.TryGetValue((device, number), out var other);
                byNumber[(device, number)] = !known || other == owner ? owner : null;
            }
        }

        foreach (var person in people)
        {
            if (person.Nip is { } nip)
            {
                byOwnNumber[nip] = person.Id;
            }

            if (person.LocalId is { Length: >= LocalIdCharactersMin } localId)
            {
                byOwnNumber[localId] = person.Id;
            }
        }
    }

    /// <summary>A decision of a person; an empty device means every machine.</summary>
    public sealed record Mapping(string Device, string Pin, EmployeeId Owner);

    /// <summary>The numbers an employee carries anyway.</summary>
    public sealed record Person(EmployeeId Id, string? Nip, string? LocalId);

    /// <summary>Whether a machine could have given out this pin.</summary>
    public static bool IsPin(string text) =>
        text.Length is > 0 and <= PinText.CharactersMax && text.All(char.IsAsciiLetterOrDigit);

    /// <summary>What a person is told who wrote something else.</summary>
    public static string NoPinSentence(string text) =>
        $"\"{text}\" bukan PIN. PIN hanya huruf dan angka, paling panjang {PinText.CharactersMax}.";

    /// <summary>Null when nobody, or more than one person, may be meant.</summary>
    public EmployeeId? OwnerOf(string? device, string pin)
    {
        device ??= EveryDevice;
        if (mapped.TryGetValue((device, pin), out var owner) || mapped.TryGetValue((EveryDevice, pin), out owner))
        {
            return owner;
        }

        if (NumberOf(pin) is { } number)
        {
            var here = byNumber.TryGetValue((device, number), out var onDevice);
            if (here || byNumber.TryGetValue((EveryDevice, number), out onDevice))
            {
                return onDevice;
            }
        }

        return byOwnNumber.TryGetValue(pin, out owner) ? owner : null;
    }

    /// <summary>The digits without leading zeros. Text, because an 18-digit NIP fits no small number type.</summary>
    private static string? NumberOf(string pin) => pin.All(char.IsAsciiDigit) ? pin.TrimStart('0') : null;
}
