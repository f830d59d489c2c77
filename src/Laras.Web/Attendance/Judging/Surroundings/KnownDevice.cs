using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Attendance.Judging.Surroundings;

/// <summary>A device whose key the server knows.</summary>
/// <param name="Owner">Who bound it; null for a device of an office.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo, Base64 or base64url.</param>
internal sealed record KnownDevice(
    Guid Id,
    EmployeeId? Owner,
    string PublicKey,
    string KeyHash,
    DateTime BoundAtUtc,
    DateTime? EndedAtUtc,
    bool IsShared
)
{
    /// <summary>Those of some taps that are known at all.</summary>
    public static async Task<IReadOnlyDictionary<Guid, KnownDevice>> LoadAsync(
        LarasDb db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var declared = (
            await db
                .SharedDevices.AsNoTracking()
                .Where(row => ids.Contains(row.DeviceId))
                .OrderBy(row => row.WrittenAtUtc)
                .ThenBy(row => row.Id)
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.DeviceId, row => row.IsShared);
        var bound = await db
            .BoundDevices.AsNoTracking()
            .Where(device => ids.Contains(device.Id))
            .ToListAsync(cancellationToken);
        var kiosks = await db
            .KioskPairings.AsNoTracking()
            .Where(pairing => ids.Contains(pairing.Id))
            .ToListAsync(cancellationToken);
        return bound
            .Select(device => new KnownDevice(
                device.Id,
                device.EmployeeId,
                device.PublicKey,
                device.KeyHash,
                device.BoundAtUtc,
                device.EndedAtUtc,
                declared[device.Id].LastOrDefault()
            ))
            .Concat(
                kiosks.Select(kiosk => new KnownDevice(
                    kiosk.Id,
                    null,
                    kiosk.SigningKey,
                    "",
                    kiosk.PairedAtUtc,
                    kiosk.EndedAtUtc,
                    IsShared: true
                ))
            )
            .ToDictionary(device => device.Id);
    }
}
