namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>What a measurement may change about the ledger; nobody else does.</summary>
/// <param name="DelayOfDisk">Added whenever commits are brought to the disk, as a slower disk would.</param>
public sealed record LedgerSettings(TimeSpan DelayOfDisk)
{
    /// <summary>Milliseconds, on the command line.</summary>
    public const string DelaySetting = "tunda-disk";

    /// <summary>On the command line; the few people of a measurement send for a whole region.</summary>
    public const string RowsSetting = "ketukan-per-jam";

    private const int UsualRows = 400;

    /// <summary>So many new taps and additions of one person are taken in an hour.</summary>
    public int RowsPerPersonAndHour { get; init; } = UsualRows;

    public static LedgerSettings Read(IConfiguration configuration) =>
        new(TimeSpan.FromMilliseconds(configuration.GetValue(DelaySetting, 0)))
        {
            RowsPerPersonAndHour = configuration.GetValue(RowsSetting, UsualRows),
        };
}
