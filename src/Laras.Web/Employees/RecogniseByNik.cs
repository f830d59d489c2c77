using Laras.Web.Imports;
using Laras.Web.Storage;

namespace Laras.Web.Employees;

/// <summary>
/// Finds out by the keyed hash of the NIK whether a row speaks of somebody who is known already under another number,
/// and makes the local number of newcomers who bring none.
/// </summary>
internal sealed class RecogniseByNik(ImportBatch batch, IReadOnlyCollection<Employee> known)
{
    /// <summary>Four digits of serial per year, and as many more as it takes.</summary>
    private const string SerialForm = "0000";

    private const int FingerprintLength = 64;

    private readonly Dictionary<string, Employee> byHash = known
        .Where(employee => employee.NikHash is not null)
        .ToDictionary(employee => employee.NikHash!);

    private readonly HashSet<string> numbers = known
        .Select(employee => employee.LocalId)
        .OfType<string>()
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> seen = [];
    private readonly NikFingerprint? fingerprint = batch.Rows.Any(HasNik) ? NikFingerprint.Open(batch.Db) : null;
    private int unreadable;

    /// <summary>The hash to keep with the person of this row; null when the row has no NIK that can be read.</summary>
    public string? HashOf(EmployeeRow said)
    {
        if (said.Nik is { } nik && fingerprint is not null)
        {
            return fingerprint.Of(nik);
        }

        if (
            said.Row[EmployeeRow.FingerprintColumn] is { Length: FingerprintLength } hash
            && hash.All(char.IsAsciiHexDigitLower)
        )
        {
            return hash;
        }

        unreadable += HasNik(said.Row) && fingerprint is not null ? 1 : 0;
        if (said is { Nik: not null, Nip: null, LocalId: null })
        {
            said.Row.Refuse(
                "nik",
                "nik_without_key",
                $"Nomor lokal dibuat dari nik, tetapi letak kuncinya belum diatur. Isi id_lokal, atau minta Kominfo mengatur {SecretFile.FolderVariable}."
            );
        }

        return null;
    }

    /// <summary>Whoever carries this NIK; null when nobody does.</summary>
    public Employee? Find(string? hash) => hash is null ? null : byHash.GetValueOrDefault(hash);

    /// <summary>One person, one number: a row for a second number of the same person waits.</summary>
    public bool IsFirst(EmployeeRow said, string? hash, Employee? person)
    {
        if (hash is null)
        {
            return true;
        }

        var owner = Find(hash);
        if (owner is not null && person is not null && owner.Id != person.Id)
        {
            Refuse(said, $"NIK ini sudah tercatat pada {owner.Name} ({owner.Number}).");
            return false;
        }

        if (owner is not null && person is null && (said.Nip is not null || said.LocalId is not null))
        {
            Refuse(
                said,
                $"Orang dengan NIK ini sudah ada dengan nomor {owner.Number}. Pakai nomor itu supaya ia tidak tercatat dua kali."
            );
            return false;
        }

        if (!seen.Add(hash))
        {
            Refuse(said, "NIK ini sudah dipakai baris lain di berkas ini.");
            return false;
        }

        return true;
    }

    /// <summary><c>L26-0001</c>: the year in which the contract begins and the next serial.</summary>
    public string NextNumber(DateOnly start)
    {
        var stem = $"L{start:yy}-";
        var serial =
            numbers
                .Where(number => number.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                .Select(number => int.TryParse(number.AsSpan(stem.Length), out var last) ? last : 0)
                .DefaultIfEmpty()
                .Max() + 1;
        var number = stem + serial.ToString(SerialForm, System.Globalization.CultureInfo.InvariantCulture);
        numbers.Add(number);
        return number;
    }

    public void TellWhatWasNotRead()
    {
        if (batch.Rows.Any(HasNik) && fingerprint is null)
        {
            batch.NoteFile(
                "nik_without_key",
                $"Kolom nik tidak dibaca karena letak kuncinya belum diatur ({SecretFile.FolderVariable}). Baris lain dari orang yang sama tidak dapat dikenali dari nik."
            );
        }
        else if (unreadable > 0)
        {
            batch.NoteFile(
                "nik_unreadable",
                $"{unreadable} nik bukan 16 angka yang dapat dikenali, jadi tidak dipakai."
            );
        }
    }

    private static bool HasNik(TableRow row) => row[TableRow.SecretColumn].Length > 0;

    private static void Refuse(EmployeeRow said, string sentence) =>
        said.Row.Refuse("nik", "nik_taken", $"{sentence} Periksa kedua baris, lalu impor lagi berkas ini.");
}
