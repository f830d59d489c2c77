using Laras.Core;
using Laras.Core.Access;
using Laras.Web.Access;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Laras.Web.Tpp.Periods;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Tpp.Holds;

/// <summary>
/// Holds one slip back from payment with a reason, or lets it go again. Another person lets it go than who held it, and
/// nobody decides about the own slip.
/// </summary>
public static class HoldSlip
{
    /// <param name="Hold">True to hold it, false to let it go.</param>
    public sealed record Request(
        Month Month,
        EmployeeId Subject,
        bool Hold,
        EmployeeId ById,
        string By,
        IReadOnlyCollection<Role> Offices,
        string Reason
    );

    /// <summary>Does it, or answers in a sentence why not.</summary>
    public static async Task<string?> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var reason = request.Reason.Trim();
        var last = await LastAsync(db, request.Month, request.Subject, cancellationToken);
        var standIns = await StandIns.OnAsync(db, await TodayAsync(db, time, cancellationToken), cancellationToken);
        var refusal =
            reason.Length is 0 or > TakeStep.ReasonCharactersMax
                ? $"Tulis alasannya, paling panjang {TakeStep.ReasonCharactersMax} huruf. Belum ada yang berubah."
            : request.Hold ? WhyNotHeld(request, last, standIns)
            : WhyNotReleased(request, last, standIns);
        if (refusal is not null)
        {
            return refusal;
        }

        Add(
            db,
            request.Month,
            request.Subject,
            last,
            request.Hold ? HoldKind.Held : HoldKind.Released,
            null,
            request.ById,
            request.By,
            reason,
            time
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return "Orang lain baru saja memutuskan slip ini. Lihat dahulu keadaannya.";
        }
    }

    /// <summary>Whoever takes a step of the month has the own slip held aside; the caller saves.</summary>
    internal static async Task OwnAsync(
        LarasDb db,
        TakeStep.Request step,
        CalculationRun run,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var last = await LastAsync(db, step.Month, step.ById, cancellationToken);
        if (
            last is null or { Kind: HoldKind.Released }
            && await db.Slips.AnyAsync(
                slip => slip.RunId == run.Id && slip.EmployeeId == step.ById && slip.Net != 0,
                cancellationToken
            )
        )
        {
            var reason =
                $"Pemilik slip ini mengambil langkah \"{PeriodWords.Done(step.Step)}\", jadi orang lain yang memastikannya.";
            Add(db, step.Month, step.ById, last, HoldKind.OwnSlip, step.Office, step.ById, step.By, reason, time);
        }
    }

    private static string? WhyNotHeld(Request request, SlipHold? last, IReadOnlyCollection<ActingFor> standIns) =>
        FourEyes.WhyNot(new() { Subject = request.Subject }, request.ById, standIns) is { } reason ? reason
        : last is not null and not { Kind: HoldKind.Released } ? "Slip ini sudah ditahan."
        : null;

    private static string? WhyNotReleased(Request request, SlipHold? last, IReadOnlyCollection<ActingFor> standIns) =>
        last is null or { Kind: HoldKind.Released } ? "Slip ini tidak sedang ditahan."
        : FourEyes.WhyNot(new() { Subject = request.Subject, Author = last.ById }, request.ById, standIns) is { } reason
            ? reason
        : last is { Kind: HoldKind.OwnSlip, Role: { } office }
        && !request.Offices.Any(held => held == office || held == Role.Leader)
            ? $"Slip ini dilepas oleh orang lain di {RoleWords.Of(office)} atau oleh pimpinan."
        : null;

    private static async Task<DateOnly> TodayAsync(LarasDb db, TimeProvider time, CancellationToken cancellationToken)
    {
        var settings = await db.Settings.ToDictionaryAsync(row => row.Name, row => row.Value, cancellationToken);
        return Region.From(settings).Today(time);
    }

    private static Task<SlipHold?> LastAsync(
        LarasDb db,
        Month month,
        EmployeeId subject,
        CancellationToken cancellationToken
    )
    {
        var key = month.Key;
        return db
            .SlipHolds.AsNoTracking()
            .Where(hold => hold.MonthKey == key && hold.EmployeeId == subject)
            .OrderByDescending(hold => hold.Number)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static void Add(
        LarasDb db,
        Month month,
        EmployeeId subject,
        SlipHold? last,
        HoldKind kind,
        Role? role,
        EmployeeId byId,
        string by,
        string reason,
        TimeProvider time
    )
    {
        var hold = new SlipHold
        {
            Id = Guid.CreateVersion7(),
            MonthKey = month.Key,
            EmployeeId = subject,
            Number = (last?.Number ?? 0) + 1,
            Kind = kind,
            Role = role,
            Reason = reason,
            ById = byId,
            By = by,
            AtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.SlipHolds.Add(hold);
        var deed = kind == HoldKind.Released ? "Melepas" : "Menahan";
        Journal.Note(
            db,
            new(
                kind == HoldKind.Released ? "lepas-slip" : "tahan-slip",
                byId,
                by,
                $"{deed} slip {month.InWords()}: {reason}"
            )
            {
                SubjectId = subject,
                About = month.ToString(),
            },
            time,
            hold
        );
    }
}
