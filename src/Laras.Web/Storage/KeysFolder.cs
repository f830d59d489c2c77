namespace Laras.Web.Storage;

/// <summary>Where a region's keys lie: in the folder <c>kunci</c> of its data, also when the rows are on PostgreSQL.</summary>
public static class KeysFolder
{
    public const string Name = "kunci";

    /// <param name="data">The folder named with <c>--data</c>, if any.</param>
    public static string Of(DataStore store, string? data) =>
        Path.Combine(store is DataStore.Folder folder ? folder.Path : data ?? DataStore.DefaultFolder, Name);
}
