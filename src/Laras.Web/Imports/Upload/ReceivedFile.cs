using System.Globalization;
using Laras.Core.Devices;

namespace Laras.Web.Imports.Upload;

/// <summary>Takes a file out of a form into memory, within a limit, and gives it a name that is fit to be shown.</summary>
public static class ReceivedFile
{
    public const int BytesMax = DeviceFileReader.FileBytesMax;

    /// <summary>The file with the form around it.</summary>
    public const int RequestBytesMax = BytesMax + (64 * 1024);

    public const int NameCharactersMax = 120;

    private const string Nameless = "berkas";

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Received(ImportSource Source) : Outcome;

        /// <summary>Nothing was kept; the sentence says why and what to do.</summary>
        public sealed record Refused(string Sentence) : Outcome;
    }

    public static async Task<Outcome> ReadAsync(IFormFile? file, string by, CancellationToken cancellationToken)
    {
        switch (file)
        {
            case null:
                return new Outcome.Refused(
                    "Belum ada berkas yang dipilih. Pilih satu berkas, lalu tekan Lihat dahulu."
                );
            case { Length: 0 }:
                return new Outcome.Refused("Berkas ini kosong. Tidak ada yang berubah. Simpan ulang, lalu pilih lagi.");
            case { Length: > BytesMax }:
                return new Outcome.Refused(
                    $"Berkas ini lebih dari {BytesMax / 1024 / 1024} MB. Tidak ada yang berubah. Pecah menjadi beberapa berkas."
                );
        }

        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return new Outcome.Received(new(NameOf(file.FileName), content, by));
    }

    /// <summary>The last part of a path of any system, without signs that a reader cannot see, and not endless.</summary>
    internal static string NameOf(string said)
    {
        var last = said[(said.LastIndexOfAny(['/', '\\']) + 1)..];
        var seen = string.Concat(last.EnumerateRunes().Where(rune => !VisibleText.IsHidden(rune))).Trim();
        var elements = new StringInfo(seen);
        return seen switch
        {
            "" => Nameless,
            _ when elements.LengthInTextElements > NameCharactersMax => elements.SubstringByTextElements(
                0,
                NameCharactersMax
            ),
            _ => seen,
        };
    }
}
