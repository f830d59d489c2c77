namespace Laras.Web.Storage;

/// <summary>Where a region's keys lie: in the folder <c>kunci</c> of its data, also when the rows are on PostgreSQL, unless <c>LARAS_KUNCI</c> names another.</summary>
public static class KeysFolder
{
    public const string Name = "kunci";

    /// <param name="data">The folder named with <c>--data</c>, if any.</param>
    public static string Of(DataStore store, string? data) =>
        store switch
        {
            DataStore.Folder folder => Path.Combine(folder.Path, Name),
            _ => Environment.GetEnvironmentVariable(SecretFile.FolderVariable) is { Length: > 0 } keys
                ? keys
                : Path.Combine(data ?? DataStore.DefaultFolder, Name),
        };
}
