using System.Data.Common;
using Laras.Web.Access.Safety;
using Laras.Web.Storage;
using Laras.Web.Storage.Backups;
using Microsoft.AspNetCore.Connections;

namespace Laras.Web;

/// <summary>
/// Words for what a person at the keyboard can put right: a folder, a file, a database or a door that cannot be opened. Anything
/// else is a defect of the program and goes on as it is.
/// </summary>
internal static class Trouble
{
    /// <summary>Sentences for the person, or none when it is a defect.</summary>
    public static IReadOnlyList<string> InWords(Exception trouble) =>
        trouble switch
        {
            NewerDataException or UnusableStoreException or UnusableBackupException or OpenOnNetworkException =>
            [
                trouble.Message,
            ],
            IOException { InnerException: AddressInUseException taken } =>
            [
                $"Alamatnya sudah dipakai program lain: {taken.Message}",
                "Tutup program itu, atau pilih pintu lain, misalnya --port 5081.",
            ],
            _ when FromDatabase(trouble) is { } said =>
            [
                $"Data tidak dapat dibuka atau ditulis: {said.Message}",
                "Pekerjaan yang sedang berjalan tidak disimpan. Periksa --data atau --postgres, lalu ulangi.",
            ],
            IOException or UnauthorizedAccessException =>
            [
                $"Ada berkas atau folder yang tidak dapat dibaca atau ditulis: {trouble.Message}",
                "Periksa nama, izin dan ruang diska, lalu ulangi.",
            ],
            _ => [],
        };

    /// <summary>What the database itself said, however deep it was wrapped on the way.</summary>
    private static DbException? FromDatabase(Exception? trouble) =>
        trouble as DbException ?? (trouble is null ? null : FromDatabase(trouble.InnerException));
}
