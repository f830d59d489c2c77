namespace Laras.Web.Storage;

/// <summary>The data was written by a newer program; this one would read its tables wrongly without noticing it.</summary>
public sealed class NewerDataException(string migration)
    : InvalidOperationException(
        $"Data ini sudah dipakai oleh Laras versi yang lebih baru (tabel {migration}). Tidak ada yang diubah. "
            + "Jalankan Laras versi terbaru, atau pulihkan cadangan sebelum pembaruan."
    );
