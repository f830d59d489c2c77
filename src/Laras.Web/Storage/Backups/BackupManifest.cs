namespace Laras.Web.Storage.Backups;

/// <summary>What a backup says about itself before its rows.</summary>
/// <param name="Migrations">Those that the data had been through, in order: where it is taken back to first.</param>
internal sealed record BackupManifest(
    string Program,
    DateTime MadeAtUtc,
    string Region,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<TableShape> Tables,
    IReadOnlyList<string> KeyFiles
);
