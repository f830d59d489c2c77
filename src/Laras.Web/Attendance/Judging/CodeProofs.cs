using Laras.Core.Attendance.Judging;
using Laras.Core.Attendance.Kiosks;
using Laras.Web.Attendance.Kiosks;
using Laras.Web.Storage;

namespace Laras.Web.Attendance.Judging;

/// <summary>What the codes that came with some taps prove, as the kiosks say it.</summary>
internal sealed class CodeProofs
{
    private readonly LarasDb db;
    private readonly CheckCode check;

    private CodeProofs(LarasDb db, CheckCode check)
    {
        this.db = db;
        this.check = check;
    }

    /// <summary>Loads what codes are checked against; a code that is good once is given to the first tap that brought it.</summary>
    public static async Task<CodeProofs> LoadAsync(
        LarasDb db,
        IReadOnlyList<TapToJudge> taps,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var readings = taps.SelectMany(tap => tap.Codes.Select(code => (tap.Received.Id, code.Value))).ToArray();
        await SpendBackupCodes.RunAsync(db, readings, time.GetUtcNow().UtcDateTime, cancellationToken);
        return new(
            db,
            await LoadKnownCodes.ForAsync(db, [.. readings.Select(reading => reading.Value)], cancellationToken)
        );
    }

    public async Task<IReadOnlyList<CodeProof>> OfAsync(TapToJudge tap, CancellationToken cancellationToken)
    {
        var codes = tap.Codes.ToArray();
        if (codes.Length == 0)
        {
            return [];
        }

        var own = await OwnUnits.OfAsync(db, tap.Received.EmployeeId, tap.LocalDate, cancellationToken);
        return
        [
            .. codes.Select(code =>
                Of(
                    check.Answer(
                        new(code.Value, ReadWindow.Of(tap.Moment, code.At), tap.Received.Id, own, tap.IsAtKiosk)
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
