using System.Globalization;
using Laras.Core;
using Laras.Web.Storage;

namespace Laras.Web.Organisation;

/// <summary>The local government this program serves: its name, its clock, and whether everybody in it is invented.</summary>
public sealed record Region
{
    public const string NameSetting = "nama";
    public const string ZoneSetting = "zona";

    /// <summary>Written by the generator of the demonstration town when it makes the database, and by nothing else.</summary>
    public const string DemonstrationSetting = "contoh";

    /// <summary>The instant at which the demonstration town wakes up, UTC.</summary>
    public const string DemonstrationNowSetting = "contoh.sekarang";

    /// <summary>Whom push services may write to: <c>mailto:</c> of the office, or its https address.</summary>
    public const string ContactSetting = "kabar.alamat";

    private const string Yes = "ya";

    public required string Name { get; init; }
    public required Zone Zone { get; init; }
    public required bool IsDemonstration { get; init; }
    public DateTimeOffset? DemonstrationStart { get; init; }

    /// <summary>Whom push services may write to; null while nobody is named, or what is named is no such address.</summary>
    public string? Contact { get; init; }

    public static Region Read(DataStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var db = store.Open();
        return From(db.Settings.ToDictionary(setting => setting.Name, setting => setting.Value));
    }

    public static Region From(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var demonstration = settings.GetValueOrDefault(DemonstrationSetting) == Yes;
        return new()
        {
            Name = settings.GetValueOrDefault(NameSetting) ?? "Pemerintah daerah",
            Zone = Enum.TryParse<Zone>(settings.GetValueOrDefault(ZoneSetting), true, out var zone) ? zone : Zone.Wib,
            IsDemonstration = demonstration,
            Contact =
                Uri.TryCreate(settings.GetValueOrDefault(ContactSetting), UriKind.Absolute, out var contact)
                && (contact.Scheme == Uri.UriSchemeMailto || contact.Scheme == Uri.UriSchemeHttps)
                    ? contact.OriginalString
                    : null,
            DemonstrationStart =
                demonstration
                && DateTimeOffset.TryParse(
                    settings.GetValueOrDefault(DemonstrationNowSetting),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var start
                )
                    ? start
                    : null,
        };
    }

    /// <summary>The time on the wall of the region's offices.</summary>
    public DateTime Now(TimeProvider time) => Zone.ToLocal(time.GetUtcNow().UtcDateTime);

    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time));
}
