namespace Laras.Web.Storage;

/// <summary>The place named for the data cannot be one; the message is a sentence for the person who named it.</summary>
public sealed class UnusableStoreException(string sentence, Exception? inner)
    : InvalidOperationException(sentence, inner);
