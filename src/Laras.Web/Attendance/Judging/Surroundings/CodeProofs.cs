using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Judging.Surroundings;

/// <summary>What the codes that came with some taps prove, as the kiosks say it.</summary>
internal sealed class CodeProofs
{
    private readonly CheckCode? check;
    private readonly UnitsOnDay days;
    private readonly UnitsAbove units;

    private CodeProofs(CheckCode? check, UnitsOnDay days, UnitsAbove units)
    {
        this.check = check;
        this.days = days;
        this.units = units;
    }

    /// <summary>Loads what codes are checked against; a code that is good once is given to the first tap that brought it.</summary>
    public static async Task<CodeProofs> LoadAsync(
        LarasDb db,
        IReadOnlyList<TapToJudge> taps,
        UnitsOnDay days,
        UnitsAbove units,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var readings = taps.SelectMany(tap => tap.Codes.Select(code => (tap.Received.Id, code.Value))).ToArray();
        if (readings.Length == 0)
        {
            return new(check: null, days, units);
        }

        await SpendBackupCodes.RunAsync(db, readings, time.GetUtcNow().UtcDateTime, cancellationToken);
        var known = await LoadKnownCodes.ForAsync(
            db,
            [.. readings.Select(reading => reading.Value)],
            cancellationToken
        );
        return new(known, days, units);
    }

    public IReadOnlyList<CodeProof> Of(TapToJudge tap)
    {
        var codes = tap.Codes.ToArray();
        if (check is null || codes.Length == 0)
        {
            return [];
        }

        var own = OwnUnits.Of(days.AllOf(tap.Received.EmployeeId, tap.LocalDate), units);
        return
        [
            .. codes.Select(code =>
                Of(
                    check.Answer(
                        new(
                            code.Value,
                            ReadWindow.Of(tap.Moment, code.At),
                            tap.Received.Id,
                            own,
                            tap.LocalDate,
                            tap.IsAtKiosk
                        )
                    )
                )
            ),
        ];
    }

    private static CodeProof Of(CodeVerdict verdict) =>
        new(
            verdict switch
            {
                { IsStrong: true } => ProofVerdict.Strong,
                CodeVerdict.Unknown or CodeVerdict.BackupUsed => ProofVerdict.Contradicting,
                _ => ProofVerdict.Weak,
            },
            verdict.Reason,
            verdict.Sentence,
            verdict.IsStrong,
            verdict is CodeVerdict.Fresh or CodeVerdict.OtherOffice or CodeVerdict.Backup or CodeVerdict.Card,
            verdict.Seen is not null
        );
}
