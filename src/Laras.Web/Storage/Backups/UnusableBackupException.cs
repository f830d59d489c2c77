namespace Laras.Web.Storage.Backups;

/// <summary>A backup that cannot be made or taken back; the message is a sentence for the person at the keyboard.</summary>
public sealed class UnusableBackupException : InvalidOperationException
{
    public UnusableBackupException(string sentence)
        : base(sentence) { }

    public UnusableBackupException(string sentence, Exception inner)
        : base(sentence, inner) { }
}
