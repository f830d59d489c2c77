using System.Text;

namespace Laras.Web.Storage.Backups;

/// <summary>
/// Where the secret of a backup comes from: a key file, the environment, or the keyboard without echo. Never from the
/// command line itself, which everybody on the machine can read.
/// </summary>
internal static class Passphrase
{
    public const string Variable = "LARAS_SANDI_CADANGAN";

    /// <exception cref="UnusableBackupException">There is none, or it is too short.</exception>
    public static BackupKey Ask(string? keyFile, string? environment, Invocation invocation, bool twice)
    {
        if (keyFile is not null)
        {
            return BackupKey.FromFile(keyFile);
        }

        if (environment is { Length: > 0 })
        {
            return BackupKey.FromPassphrase(environment);
        }

        if (Console.IsInputRedirected)
        {
            throw new UnusableBackupException(
                $"Cadangan memerlukan sandi. Isi variabel lingkungan {Variable}, atau sebut --kunci BERKAS. Tidak ada yang berubah."
            );
        }

        var typed = Read("Sandi cadangan: ", invocation);
        return twice && typed != Read("Sekali lagi:    ", invocation)
            ? throw new UnusableBackupException("Kedua sandi tidak sama. Tidak ada yang ditulis. Ulangi perintahnya.")
            : BackupKey.FromPassphrase(typed);
    }

    private static string Read(string question, Invocation invocation)
    {
        invocation.Progress(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } pressed)
        {
            if (pressed.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(typed.Length - 1, 0);
            }
            else if (!char.IsControl(pressed.KeyChar))
            {
                typed.Append(pressed.KeyChar);
            }
        }

        return typed.ToString();
    }
}
