using Laras.Core;
using Laras.Web.Layout;

namespace Laras.Web.Audit;

/// <summary>Which entries of the journal are looked at; what is null does not narrow.</summary>
public sealed record EntryFilter
{
    public const string PersonField = "orang";
    public const string KindField = "jenis";
    public const string AgencyField = "opd";
    public const string FromField = "dari";
    public const string ToField = "sampai";
    public const string TextField = "cari";
    public const int TextMax = 100;

    /// <summary>A NIP, a local number or a part of a name, of who did it or of whom it was done to.</summary>
    public string? Person { get; init; }
    public string? Kind { get; init; }

    /// <summary>Code of a unit; those below it are meant too.</summary>
    public string? Agency { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>The last day that is meant.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words of the sentence, or what it is about.</summary>
    public string? Text { get; init; }

    public bool IsNarrowed => this != new EntryFilter();

    /// <summary>As it came in an address or a form; an unreadable date does not narrow.</summary>
    public static EntryFilter Read(
        string? person,
        string? kind,
        string? agency,
        string? from,
        string? to,
        string? text
    ) =>
        new()
        {
            Person = Typed(person),
            Kind = Typed(kind),
            Agency = Typed(agency),
            From = DateOf(from),
            To = DateOf(to),
            Text = Typed(text),
        };

    /// <summary>The fields that are filled in, by their names in an address or a form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        (string Name, string? Value)[] fields =
        [
            (PersonField, Person),
            (KindField, Kind),
            (AgencyField, Agency),
            (FromField, Written(From)),
            (ToField, Written(To)),
            (TextField, Text),
        ];
        return from field in fields where field.Value is not null select KeyValuePair.Create(field.Name, field.Value!);
    }

    public Address Address() =>
        Fields().Aggregate(new Address(), (address, field) => address.With(field.Key, field.Value));

    /// <summary>For the journal, when the list leaves the house: which entries were asked for.</summary>
    public string InWords() =>
        IsNarrowed ? string.Join(", ", Fields().Select(field => $"{field.Key} \"{field.Value}\"")) : "seluruh jejak";

    public static string? Written(DateOnly? date) => date is { } day ? $"{day:yyyy-MM-dd}" : null;

    private static string? Typed(string? text)
    {
        var typed = text?.Trim();
        return string.IsNullOrEmpty(typed) ? null
            : typed.Length > TextMax ? typed[..TextMax]
            : typed;
    }

    private static DateOnly? DateOf(string? text) =>
        Indonesian.TryParseDate(text?.Trim() ?? "", out var date) ? date : null;
}
