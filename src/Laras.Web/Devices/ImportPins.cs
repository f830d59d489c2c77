using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Imports;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>Who stands behind which pin, from a table. Taps that waited for one of these pins enter with it.</summary>
public static class ImportPins
{
    public static readonly ImportKind Kind = new(
        "pin",
        "pemilik PIN di mesin absen (mesin kosong berarti semua mesin)",
        [new("mesin", "device", "no_mesin") { Required = false }, new("pin", "ac_no"), new("nip", "id_lokal")],
        PlanAsync
    );

    private static async Task PlanAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var people = await KnownEmployees.LoadAsync(batch.Db, cancellationToken);
        var owners = await batch
            .Db.DevicePins.AsNoTracking()
            .ToDictionaryAsync(pin => (pin.Device, pin.Pin), pin => pin.EmployeeId, cancellationToken);
        var names = await batch
            .Db.Employees.AsNoTracking()
            .Select(person => new { person.Id, person.Name })
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        List<DevicePin> added = [];
        foreach (var row in batch.Rows)
        {
            if (Read(row, people, batch) is not { } pin)
            {
                continue;
            }

            if (!owners.TryGetValue((pin.Device, pin.Pin), out var owner))
            {
                owners[(pin.Device, pin.Pin)] = pin.EmployeeId;
                added.Add(pin);
                batch.CountNew();
            }
            else if (owner == pin.EmployeeId)
            {
                batch.CountKnown(changed: false);
            }
            else
            {
                row.Refuse("pin", "pin_taken", MapPin.TakenSentence(pin.Device, pin.Pin, names[owner]));
            }
        }

        batch.Db.DevicePins.AddRange(added);
        await ReplayAsync(batch, added, cancellationToken);
    }

    private static async Task ReplayAsync(ImportBatch batch, List<DevicePin> added, CancellationToken cancellationToken)
    {
        var pins = await PinRegisters.LoadAsync(batch.Db, cancellationToken, added);
        var replayed = await WaitingTaps.ReplayAsync(
            batch.Db,
            pins,
            batch.ImportedBy,
            batch.NowUtc,
            batch.Noted,
            cancellationToken
        );
        if (replayed > 0)
        {
            batch.NoteFile("taps_replayed", $"{Indonesian.Grouped(replayed)} tap yang menunggu kini punya pemilik.");
        }
    }

    private static DevicePin? Read(TableRow row, KnownEmployees people, ImportBatch batch)
    {
        var person = people.Find(row, "nip");
        var device = row.Text("mesin");
        var pin = row.RequiredText("pin");
        if (pin.Length > 0 && !PinRegister.IsPin(pin))
        {
            row.Refuse("pin", "pin_charset", PinRegister.NoPinSentence(pin));
        }

        return row.IsGood
            ? new()
            {
                Id = Guid.CreateVersion7(),
                Device = device,
                Pin = pin,
                EmployeeId = person!.Value,
                MappedAtUtc = batch.NowUtc,
                MappedBy = batch.ImportedBy,
            }
            : null;
    }
}
