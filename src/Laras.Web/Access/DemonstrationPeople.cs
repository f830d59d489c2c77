using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>The invented people whose place a visitor of the demonstration town may take, one for each role.</summary>
public static class DemonstrationPeople
{
    private const string School = "DIKBUD.SDN02TL";

    /// <summary>One choice on the sign-in page.</summary>
    public sealed record Person(EmployeeId Id, string Name, string Post, string Unit, Role Role, string Sees)
    {
        /// <summary>The unit that the role is for, where it is for one.</summary>
        public Guid? ForUnit { get; init; }
    }

    /// <summary>In the order of the sign-in page; a town too small for a seat does without it.</summary>
    public static async Task<IReadOnlyList<Person>> FindAsync(
        LarasDb db,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var people = new List<Person>();
        foreach (var seat in Seats)
        {
            if (await FindAsync(db, seat, today, cancellationToken) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    /// <param name="Unit">Code of the unit where the seat is; elsewhere only when nobody there has the post.</param>
    /// <param name="Post">How the post begins.</param>
    /// <param name="Called">How the name begins, where the pictures show one of several.</param>
    private sealed record Seat(Role Role, string Unit, string Post, string Sees, string Called = "");

    private static readonly Seat[] Seats =
    [
        new(Role.Employee, School, "Guru kelas IV", "bulannya sendiri saja", "Nurhayati"),
        new(Role.Superior, School, "Kepala sekolah", "dirinya dan guru di sekolahnya"),
        new(Role.UnitOperator, School, "Pengadministrasi Perkantoran", "orang di sekolahnya, tanpa rupiah mereka"),
        new(Role.Personnel, "BKPSDM", "Operator BKPSDM", "semua pegawai, impor, dan PIN mesin"),
        new(Role.Technology, "KOMINFO", "Pranata Komputer", "akun, mesin, dan peran, tanpa rupiah"),
        new(Role.Organisation, "SETDA.ORG", "Kepala Bagian Organisasi", "aturan TPP dan perhitungannya"),
        new(Role.Treasurer, "BPKAD", "Analis Keuangan", "slip dan pembayaran sebulan"),
        new(Role.Inspector, "INSPEKTORAT", "Inspektur", "semua yang terjadi, tanpa mengubah apa pun"),
        new(Role.Leader, "SETDA", "Sekretaris Daerah", "seluruh kabupaten"),
    ];

    private static Task<Person?> FindAsync(
        LarasDb db,
        Seat seat,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        (
            from placement in db.Placements.AsNoTracking()
            where placement.From <= today && (placement.To == null || placement.To >= today)
            where placement.Post.StartsWith(seat.Post)
            join employee in db.Employees on placement.EmployeeId equals employee.Id
            join unit in db.Units on placement.UnitId equals unit.Id
            orderby unit.Code != seat.Unit, !employee.Name.StartsWith(seat.Called), employee.Name
            select new Person(employee.Id, employee.Name, placement.Post, unit.Name, seat.Role, seat.Sees)
            {
                ForUnit = seat.Role == Role.UnitOperator ? unit.Id : null,
            }
        ).FirstOrDefaultAsync(cancellationToken);
}
