using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Devices;
using Laras.Core.Objections;
using Laras.Web.Attendance;
using Laras.Web.Attendance.Corrections;
using Laras.Web.Devices;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Objections;

/// <summary>Collects everything the tables know about one person's day, so that nobody has to go and look for it.</summary>
internal sealed class LoadDayKnowledge(LarasDb db, Region region, TimeProvider time)
{
    /// <summary>The machines somebody used in these days before are the machines that he uses.</summary>
    private const int DaysOfHabit = 60;
    private const int MachinesMax = 5;
    private const int WaitingMax = 10;
    private const int SecondsNearTheDoor = WallClock.SecondsPerHour;

    private static readonly string[] LostClock = [Reason.ClockReset(default).Code, Reason.Future(default).Code];

    /// <summary>Null when the person does not work for the region on that date.</summary>
    public async Task<DayKnowledge?> OfAsync(EmployeeId person, DateOnly date, CancellationToken cancellationToken)
    {
        if (await OneDay.LoadAsync(db, person, date, time, cancellationToken) is not { } day)
        {
            return null;
        }

        var machines = await MachinesOfAsync(person, date, cancellationToken);
        var taps = await TapsAsync(machines, date, cancellationToken);
        return new()
        {
            Day = day,
            Machines = [.. machines.Select(machine => MachineDay(machine, taps))],
            Waiting = await WaitingAsync(person, day, machines, cancellationToken),
            RowsWithLostClock = await LostClockAsync(machines, taps, cancellationToken),
            Unit = await UnitAsync(person, date, cancellationToken),
            Corrections = await CorrectionsAsync(person, date, cancellationToken),
        };
    }

    private sealed record MachineTapRow(string Device, TimeOnly At, Guid? ImportId);

    private Task<string[]> MachinesOfAsync(EmployeeId person, DateOnly date, CancellationToken cancellationToken)
    {
        var since = date.AddDays(-DaysOfHabit);
        return db
            .ClockEvents.Where(tap => tap.EmployeeId == person && tap.Device != null)
            .Where(tap => tap.LocalDate >= since && tap.LocalDate <= date)
            .Where(tap => tap.Channel == Channel.Machine || tap.Channel == Channel.UsbFile)
            .GroupBy(tap => tap.Device!)
            .OrderByDescending(taps => taps.Count())
            .Select(taps => taps.Key)
            .Take(MachinesMax)
            .ToArrayAsync(cancellationToken);
    }

    private Task<List<MachineTapRow>> TapsAsync(
        string[] machines,
        DateOnly date,
        CancellationToken cancellationToken
    ) =>
        db
            .ClockEvents.Where(tap => tap.LocalDate == date && machines.Contains(tap.Device!))
            .Select(tap => new MachineTapRow(tap.Device!, tap.LocalTime, tap.ImportId))
            .ToListAsync(cancellationToken);

    private static DayKnowledge.MachineDay MachineDay(string machine, List<MachineTapRow> taps)
    {
        TimeOnly[] times = [.. taps.Where(tap => tap.Device == machine).Select(tap => tap.At).Order()];
        return times.Length == 0 ? new(machine, 0, null, null) : new(machine, times.Length, times[0], times[^1]);
    }

    private async Task<IReadOnlyList<DayKnowledge.WaitingTap>> WaitingAsync(
        EmployeeId person,
        WorkDay day,
        string[] machines,
        CancellationToken cancellationToken
    )
    {
        if (day.Schedule.Hours is not { } hours)
        {
            return [];
        }

        var from = day.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(hours.Opens);
        var to = day.Date.ToDateTime(TimeOnly.MinValue).AddSeconds(hours.Closes);
        var rows = await db
            .QuarantinedRows.AsNoTracking()
            .Where(row => row.State == QuarantineState.Open && machines.Contains(row.Device!))
            .Where(row => row.LocalTime >= from && row.LocalTime <= to)
            .Select(row => new
            {
                row.Device,
                row.Pin,
                row.LocalTime,
            })
            .ToListAsync(cancellationToken);
        string[] numbers = [.. rows.Select(row => row.Pin).OfType<string>().Distinct()];
        var owners = await db
            .DevicePins.AsNoTracking()
            .Where(pin => numbers.Contains(pin.Pin))
            .ToDictionaryAsync(pin => (pin.Device, pin.Pin), pin => pin.EmployeeId, cancellationToken);
        var found =
            from row in rows
            let owner = Owner(row.Device!, row.Pin)
            where owner is null || owner == person
            where IsNearADoor(day, hours, day.Schedule.SecondOf(row.LocalTime!.Value))
            orderby row.LocalTime
            select new DayKnowledge.WaitingTap(
                row.Device!,
                TimeOnly.FromDateTime(row.LocalTime!.Value),
                owner == person
            );
        return [.. found.Take(WaitingMax)];

        EmployeeId? Owner(string device, string? pin) =>
            pin is null ? null
            : owners.TryGetValue((device, pin), out var here) ? here
            : owners.TryGetValue(("", pin), out var everywhere) ? everywhere
            : null;
    }

    /// <summary>A tap explains a door that stayed shut, or one that was passed late.</summary>
    private static bool IsNearADoor(WorkDay day, WorkHours hours, int second) =>
        ((day.InSecond is not { } came || came > hours.Starts) && second <= hours.Starts + SecondsNearTheDoor)
        || ((day.OutSecond is not { } left || left < hours.Ends) && second >= hours.Ends - SecondsNearTheDoor);

    private async Task<int> LostClockAsync(
        string[] machines,
        List<MachineTapRow> taps,
        CancellationToken cancellationToken
    )
    {
        Guid[] files = [.. taps.Select(tap => tap.ImportId).OfType<Guid>().Distinct()];
        return await db
            .QuarantinedRows.Where(row => files.Contains(row.ImportId) && machines.Contains(row.Device!))
            .CountAsync(row => LostClock.Contains(row.Reason), cancellationToken);
    }

    private async Task<DayKnowledge.UnitDay?> UnitAsync(
        EmployeeId person,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var there = db.Placements.Where(place => place.From <= date && (place.To == null || place.To >= date));
        var unit = await there
            .Where(place => place.EmployeeId == person)
            .Join(db.Units, place => place.UnitId, unit => unit.Id, (place, unit) => new { unit.Id, unit.Name })
            .FirstOrDefaultAsync(cancellationToken);
        if (unit is null)
        {
            return null;
        }

        var colleagues = await there
            .Where(place => place.UnitId == unit.Id && place.EmployeeId != person)
            .Select(place => place.EmployeeId)
            .Distinct()
            .OrderBy(id => id)
            .Take(LoadWorkDays.PeopleAtOnce)
            .ToListAsync(cancellationToken);
        var days = await LoadWorkDays.ForAsync(db, colleagues, Month.Of(date), time, cancellationToken);
        DayStatus[] expected =
        [
            .. days
                .Values.Select(month => month.FirstOrDefault(day => day.Date == date)?.Status)
                .OfType<DayStatus>()
                .Where(status => status is DayStatus.Present or DayStatus.AbsentWithoutReason),
        ];
        return new(unit.Name, expected.Length, expected.Count(status => status == DayStatus.AbsentWithoutReason));
    }

    private async Task<IReadOnlyList<DayKnowledge.EarlierCorrection>> CorrectionsAsync(
        EmployeeId person,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .DayCorrections.AsNoTracking()
            .Where(row => row.EmployeeId == person && row.Date == date)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new DayKnowledge.EarlierCorrection(
                row.DecidedBy,
                DateOnly.FromDateTime(region.Zone.ToLocal(row.DecidedAtUtc)),
                row.Reason
            )),
        ];
    }
}
