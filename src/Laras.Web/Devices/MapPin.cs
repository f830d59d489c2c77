using Laras.Core;
using Laras.Core.Devices;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>A person says whose pin it is, from the quarantine page; the taps that waited for it enter at once.</summary>
public static class MapPin
{
    /// <param name="Device">Empty or null means every machine.</param>
    /// <param name="Number">NIP or local id of the owner.</param>
    public sealed record Request(string? Device, string Pin, string Number, string MappedBy)
    {
        public EmployeeId? MappedById { get; init; }
    }

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Mapped(string Name, int Replayed) : Outcome;

        /// <summary>Nothing was changed; the sentence says why and what to do.</summary>
        public sealed record Refused(string Sentence) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        if (!PinRegister.IsPin(request.Pin))
        {
            return new Outcome.Refused(PinRegister.NoPinSentence(request.Pin));
        }

        var device = request.Device ?? "";
        var number = request.Number.Trim();
        var nowUtc = time.GetUtcNow().UtcDateTime;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        var owner = await db
            .Employees.Where(employee => employee.Nip == number || employee.LocalId == number)
            .Select(employee => new { employee.Id, employee.Name })
            .FirstOrDefaultAsync(cancellationToken);
        if (owner is null)
        {
            return new Outcome.Refused(
                $"Tidak ada pegawai dengan nomor {number}. Periksa NIP-nya, atau impor dahulu data pegawainya."
            );
        }

        var holder = await OwnerAsync(db, device, request.Pin, cancellationToken);
        if (holder is { } other && other != owner.Id)
        {
            var name = await db
                .Employees.Where(employee => employee.Id == other)
                .Select(employee => employee.Name)
                .SingleAsync(cancellationToken);
            return new Outcome.Refused(TakenSentence(device, request.Pin, name));
        }

        List<DevicePin> added = [];
        if (holder is null)
        {
            added.Add(
                new DevicePin
                {
                    Id = Guid.CreateVersion7(),
                    Device = device,
                    Pin = request.Pin,
                    EmployeeId = owner.Id,
                    MappedAtUtc = nowUtc,
                    MappedBy = request.MappedBy,
                }
            );
            db.DevicePins.AddRange(added);
        }

        var noted = new NotedRows();
        var pins = await PinRegisters.LoadAsync(db, cancellationToken, added);
        var replayed = await WaitingTaps.ReplayAsync(db, pins, request.MappedBy, nowUtc, noted, cancellationToken);
        if (added.Count + replayed > 0)
        {
            var place = device.Length == 0 ? "di semua mesin" : $"di mesin {device}";
            JournalNote note = new(
                "petakan-pin",
                request.MappedById,
                request.MappedBy,
                $"Menyatakan PIN {request.Pin} {place} milik {owner.Name}; {Indonesian.Grouped(replayed)} tap masuk."
            )
            {
                SubjectId = owner.Id,
                After = new { mesin = device, pin = request.Pin },
            };
            Journal.NoteMany(db, note, time, noted, added);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new Outcome.Mapped(owner.Name, replayed);
    }

    internal static string TakenSentence(string device, string pin, string name) =>
        $"PIN {pin} {(device.Length == 0 ? "di semua mesin" : $"di mesin {device}")} sudah milik {name}. Tidak ada yang "
        + "berubah. Bila PIN itu memang berpindah orang, daftarkan orang yang baru dengan PIN lain di mesin.";

    private static async Task<EmployeeId?> OwnerAsync(
        LarasDb db,
        string device,
        string pin,
        CancellationToken cancellationToken
    )
    {
        var known = await db
            .DevicePins.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Device == device && one.Pin == pin, cancellationToken);
        return known?.EmployeeId;
    }
}
