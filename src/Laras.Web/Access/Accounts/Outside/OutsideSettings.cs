namespace Laras.Web.Access.Accounts.Outside;

/// <summary>
/// With whom a region has agreed that he vouches for its employees (OpenID Connect). Not set, there is no such door.
/// </summary>
public sealed record OutsideSettings
{
    public const string AuthorityVariable = "LARAS_OIDC_ALAMAT";
    public const string ClientVariable = "LARAS_OIDC_KLIEN";
    public const string SecretVariable = "LARAS_OIDC_RAHASIA";
    public const string ClaimVariable = "LARAS_OIDC_KLAIM";
    public const string NameVariable = "LARAS_OIDC_NAMA";

    public const int NameMax = 40;
    private const string UsualClaim = "nip";

    /// <summary>The provider's address, from which everything else about it is found.</summary>
    public required Uri Authority { get; init; }

    /// <summary>What the provider calls this Laras.</summary>
    public required string ClientId { get; init; }

    /// <summary>What proves this Laras to the provider; null when they agreed on none. Not public, so that no text of this record shows it.</summary>
    internal string? Secret { get; init; }

    /// <summary>The claim that holds the NIP or local number. At the provider nobody may write it for himself.</summary>
    public required string NumberClaim { get; init; }

    /// <summary>What people call the provider, as it stands on the button.</summary>
    public required string Name { get; init; }

    /// <summary>Null when nothing is set, and also when something is set wrongly: a door in doubt stays closed.</summary>
    public static OutsideSettings? Read(IConfiguration settings, string? secret)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (Of(settings, AuthorityVariable) is not { } authority || Problems(settings).Count > 0)
        {
            return null;
        }

        return new()
        {
            Authority = new(authority),
            ClientId = Of(settings, ClientVariable)!,
            Secret = string.IsNullOrEmpty(secret) ? null : secret,
            NumberClaim = Of(settings, ClaimVariable) ?? UsualClaim,
            Name = Of(settings, NameVariable) ?? new Uri(authority).Host,
        };
    }

    /// <summary>A sentence for everything that is set wrongly.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (Of(settings, AuthorityVariable) is not { } authority)
        {
            return Of(settings, ClientVariable) is null
                ? []
                :
                [
                    $"{ClientVariable} terisi tetapi {AuthorityVariable} kosong. Isi keduanya, atau kosongkan keduanya.",
                ];
        }

        return
        [
            .. When(
                !Uri.TryCreate(authority, UriKind.Absolute, out var address)
                    || !IsSafe(address)
                    || address is not { Query: "", Fragment: "", UserInfo: "" },
                $"{AuthorityVariable} harus alamat https penyedia masuk, misalnya https://masuk.contoh.go.id. Tanpa https "
                    + "orang lain di jalan dapat masuk atas nama pegawai; http hanya boleh ke mesin ini sendiri."
            ),
            .. When(
                Of(settings, ClientVariable) is null,
                $"{ClientVariable} kosong. Isi dengan nama yang diberikan penyedia masuk kepada Laras."
            ),
            .. When(
                Of(settings, NameVariable) is { Length: > NameMax },
                $"{NameVariable} paling panjang {NameMax} huruf, supaya muat di tombol."
            ),
        ];
    }

    /// <summary>A secret on the command line is read by everybody on the machine, so it is not taken from there.</summary>
    public static IReadOnlyList<string> ProblemsOfCommandLine(IConfiguration commandLine)
    {
        ArgumentNullException.ThrowIfNull(commandLine);
        return
        [
            .. When(
                commandLine[SecretVariable] is not null,
                $"{SecretVariable} tertulis di baris perintah, yang dapat dibaca semua orang di mesin ini. Pindahkan ke "
                    + "variabel lingkungan, dan minta rahasia baru kepada penyedianya."
            ),
        ];
    }

    /// <summary>Whether nobody in between can read or answer what is sent there.</summary>
    internal static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static string? Of(IConfiguration settings, string name) =>
        settings[name]?.Trim() is { Length: > 0 } value ? value : null;

    private static IEnumerable<string> When(bool wrong, string sentence) => wrong ? [sentence] : [];
}
