using Laras.Core.Devices;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Devices;

/// <summary>Reads the register of pins as it stands in the open transaction.</summary>
internal static class PinRegisters
{
    /// <param name="added">Mappings that are decided and not yet written.</param>
    public static async Task<PinRegister> LoadAsync(
        LarasDb db,
        CancellationToken cancellationToken,
        params IReadOnlyCollection<DevicePin> added
    )
    {
        var mappings = await db
            .DevicePins.AsNoTracking()
            .Select(pin => new PinRegister.Mapping(pin.Device, pin.Pin, pin.EmployeeId))
            .ToListAsync(cancellationToken);
        var people = await db
            .Employees.AsNoTracking()
            .Select(employee => new PinRegister.Person(employee.Id, employee.Nip, employee.LocalId))
            .ToListAsync(cancellationToken);
        return new PinRegister(
            mappings.Concat(added.Select(pin => new PinRegister.Mapping(pin.Device, pin.Pin, pin.EmployeeId))),
            people
        );
    }
}
