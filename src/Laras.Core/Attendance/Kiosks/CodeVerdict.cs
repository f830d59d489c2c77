namespace Laras.Core.Attendance.Kiosks;

/// <summary>What a code proves. The worst of them rejects the code alone: the tap stays, with its time.</summary>
public abstract record CodeVerdict
{
    private CodeVerdict() { }

    /// <summary>Stable word for rules and lists, Indonesian.</summary>
    public abstract string Reason { get; }

    /// <summary>What is said to the person.</summary>
    public abstract string Sentence { get; }

    /// <summary>Read at the screen of an office of this person.</summary>
    /// <param name="During">The person was there within this time, whatever the clock of the phone showed.</param>
    public sealed record Fresh(string Kiosk, string Office, Within During) : CodeVerdict
    {
        public override string Reason => "kode_kantor";
        public override string Sentence => $"Kode di layar {Office} dibaca saat itu juga.";
    }

    /// <summary>Read at the screen of another office (H-14): the time is proven, the place is another one.</summary>
    public sealed record OtherOffice(string Kiosk, string Office, Within During) : CodeVerdict
    {
        public override string Reason => "kode_kantor_lain";
        public override string Sentence => $"Kode ini milik {Office}, bukan tempat tugas yang biasa.";
    }

    /// <summary>Genuine, but read after it had changed (H-13).</summary>
    /// <param name="Slots">How many codes the screen had shown since.</param>
    public sealed record Late(string Office, long Slots) : CodeVerdict
    {
        public override string Reason => "qr_kedaluwarsa";
        public override string Sentence =>
            $"Kode {Office} dibaca setelah {Slots} kali berganti. Kode ini tidak dipakai; catatannya tetap.";
    }

    /// <summary>Genuine, but from a time that had not come yet: a clock runs ahead.</summary>
    public sealed record Ahead(string Office, long Slots) : CodeVerdict
    {
        public override string Reason => "jam_kios_mendahului";
        public override string Sentence =>
            $"Jam kios {Office} dan jam HP tidak cocok. Kode ini tidak dipakai; catatannya tetap.";
    }

    /// <summary>From the paper beside a kiosk, used for the first time.</summary>
    public sealed record Backup(string Office) : CodeVerdict
    {
        public override string Reason => "kode_cadangan";
        public override string Sentence => $"Kode cadangan {Office} dipakai.";
    }

    /// <summary>From that paper, but used before by another tap.</summary>
    public sealed record BackupUsed(string Office) : CodeVerdict
    {
        public override string Reason => "kode_cadangan_terpakai";
        public override string Sentence =>
            $"Kode cadangan {Office} ini sudah pernah dipakai. Kode ini tidak dipakai; catatannya tetap.";
    }

    /// <summary>From the poster of a place: it proves that somebody was there once, so it is weak.</summary>
    public sealed record Poster(string Office, bool IsOwn) : CodeVerdict
    {
        public override string Reason => IsOwn ? "poster" : "poster_lain";
        public override string Sentence =>
            IsOwn ? $"Poster {Office} dipindai." : $"Poster {Office} dipindai, bukan tempat tugas yang biasa.";
    }

    /// <summary>From a poster that was ended before that day: whoever kept a picture of it was not there.</summary>
    public sealed record PosterEnded(string Office) : CodeVerdict
    {
        public override string Reason => "poster_lama";
        public override string Sentence =>
            $"Poster {Office} ini sudah diganti. Kode ini tidak dipakai; catatannya tetap.";
    }

    /// <summary>A card held to a kiosk.</summary>
    public sealed record Card(bool HasPhoto) : CodeVerdict
    {
        public override string Reason => "kartu_di_kios";
        public override string Sentence =>
            HasPhoto ? "Kartu ditunjukkan ke kios, dengan foto." : "Kartu ditunjukkan ke kios, tanpa foto.";
    }

    /// <summary>No kiosk, sheet or poster of this region ever showed it.</summary>
    public sealed record Unknown : CodeVerdict
    {
        public override string Reason => "kode_tidak_dikenal";
        public override string Sentence => "Kode yang dipindai bukan kode kantor. Catatannya tetap.";
    }

    /// <summary>Whether it proves the place by itself.</summary>
    public bool IsStrong => this is Fresh or Backup or Card;

    /// <summary>Whether it speaks for the place at least a little.</summary>
    public bool IsWeak => this is Poster { IsOwn: true };

    /// <summary>When the person stood at the screen, by the server's clock; null where the code does not tell.</summary>
    public Within? Seen =>
        this switch
        {
            Fresh fresh => fresh.During,
            OtherOffice other => other.During,
            _ => null,
        };
}
