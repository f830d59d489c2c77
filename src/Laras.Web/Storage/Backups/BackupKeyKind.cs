namespace Laras.Web.Storage.Backups;

/// <summary>What opens a backup: words that somebody keeps in mind or in a safe, or a file of random bytes.</summary>
internal enum BackupKeyKind : byte
{
    Passphrase = 1,
    KeyFile = 2,
}
