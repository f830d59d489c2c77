namespace Laras.Web.Storage.Backups;

/// <summary>What a column of a backup holds, the same for every engine. The numbers stand in files: never reuse one.</summary>
internal enum ColumnKind : byte
{
    Text = 1,
    Integer = 2,
    Long = 3,
    YesNo = 4,
    Decimal = 5,
    Id = 6,
    Date = 7,
    Time = 8,
    WallClock = 9,
    Instant = 10,
    Bytes = 11,
    Real = 12,
}
