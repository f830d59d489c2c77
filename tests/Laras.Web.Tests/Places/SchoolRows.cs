using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Attendance.Taps;
using Laras.Web.Organisation;
using Laras.Web.Places;
using Laras.Web.Storage;

namespace Laras.Web.Tests.Places;

/// <summary>The rows of a small school and its yard: what every test of places and of their judge begins with.</summary>
internal static class SchoolRows
{
    public static Unit Unit(Guid id, string code, UnitKind kind = UnitKind.School, Guid? parent = null) =>
        new()
        {
            Id = id,
            Code = code,
            Name = code,
            Kind = kind,
            ParentId = parent,
            Zone = Zone.Wita,
        };

    /// <summary>Somebody without a NIP; with a place at work when a unit is named.</summary>
    public static void Hire(LarasDb db, EmployeeId id, string number, Guid? unit)
    {
        db.Employees.Add(
            new()
            {
                Id = id,
                Name = $"Orang contoh {number}",
                LocalId = number,
                Kind = EmploymentKind.NonAsn,
            }
        );
        if (unit is { } home)
        {
            db.Placements.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    EmployeeId = id,
                    UnitId = home,
                    Post = "Guru kelas",
                    PostClass = 7,
                    PostKind = "fungsional",
                    WorkPattern = "lima-hari",
                    From = new(2020, 1, 1),
                }
            );
        }
    }

    /// <param name="radius">Of a circle; null for a yard.</param>
    /// <param name="accepted">Null while nobody has decided.</param>
    /// <returns>The id of the drawing.</returns>
    public static Guid Draw(
        LarasDb db,
        Guid unit,
        EmployeeId by,
        DateOnly from,
        int? radius,
        bool? accepted = true,
        Guid? place = null,
        int number = 1,
        string name = "Halaman",
        string points = "-5.45, 122.6",
        DateOnly? to = null
    )
    {
        var version = new PlaceVersion
        {
            Id = Guid.CreateVersion7(),
            PlaceId = place ?? Guid.CreateVersion7(),
            Number = number,
            UnitId = unit,
            Name = name,
            Word = "sekolah",
            Points = points,
            Radius = radius,
            From = from,
            To = to,
            Reason = "contoh",
            WrittenById = by,
            WrittenBy = "Orang contoh",
            WrittenAtUtc = new(2026, 4, 1, 0, number, 0, DateTimeKind.Utc),
        };
        db.PlaceVersions.Add(version);
        if (accepted is { } verdict)
        {
            db.PlaceDecisions.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    VersionId = version.Id,
                    IsAccepted = verdict,
                    Reason = "contoh",
                    DecidedById = by,
                    DecidedBy = "Orang contoh",
                    DecidedAtUtc = version.WrittenAtUtc,
                }
            );
        }

        return version.Id;
    }

    /// <summary>A commit of the ledger; nobody checks its signature here.</summary>
    public static TapBatch Batch(long number, int size) =>
        new()
        {
            Number = number,
            Size = size,
            Leaves = new byte[32 * size],
            Root = new byte[32],
            AtUtc = new(2026, 5, 3, 22, 0, 0, DateTimeKind.Utc),
            KeyId = "kunci",
            Signature = new byte[64],
        };
}
