using Laras.Core;
using Laras.Web.Imports;

namespace Laras.Web.Devices;

/// <summary>What somebody should know about a machine's file that was taken in. It speaks of the machine, never of people.</summary>
internal static class FileNotes
{
    public static IEnumerable<RowProblem> Of(string fileName, ImportAttendance.Outcome.Imported imported)
    {
        if (imported.Recaps > 0)
        {
            yield return new(
                fileName,
                0,
                null,
                "rekap_saja",
                $"{Indonesian.Grouped(imported.Recaps)} hari rekap disimpan sebagai bahan pembanding dan tidak dihitung sebagai tap."
            );
        }

        foreach (var inversion in imported.Facts.Inversions)
        {
            yield return new(
                fileName,
                inversion.Line,
                null,
                "jam_mesin_mundur",
                "Jam mesin mundur di antara dua baris: jamnya pernah diubah atau catatannya digabung. Tap tetap dihitung; "
                    + "periksa jam mesinnya."
            );
        }

        // Machines name their file after their own number.
        var named = string.Concat(fileName.TakeWhile(char.IsAsciiDigit));
        if (named.Length > 0 && imported.Facts.Devices is [_, ..] devices && devices.Any(device => device != named))
        {
            yield return new(
                fileName,
                0,
                null,
                "mesin_berbeda",
                $"Nama berkas menyebut mesin {named}, isinya mesin {string.Join(", ", devices)}. Pastikan berkasnya tidak tertukar."
            );
        }

        if (imported.TailUnterminated)
        {
            yield return new(
                fileName,
                0,
                null,
                "tail_unterminated",
                "Baris terakhir lengkap tetapi tidak diakhiri. Bila salinan berhenti di tengah, salin ulang dan impor lagi; "
                    + "yang sudah masuk tidak akan dobel."
            );
        }
    }
}
