namespace Laras.Web.Attendance.Taps.Ledger;

/// <summary>What a measurement may change about the ledger; nobody else does.</summary>
/// <param name="DelayOfDisk">Added to every commit, as a slower disk would.</param>
public sealed record LedgerSettings(TimeSpan DelayOfDisk)
{
    /// <summary>Milliseconds, on the command line.</summary>
    public const string DelaySetting = "tunda-disk";

    public static LedgerSettings Read(IConfiguration configuration) =>
        new(TimeSpan.FromMilliseconds(configuration.GetValue(DelaySetting, 0)));
}
