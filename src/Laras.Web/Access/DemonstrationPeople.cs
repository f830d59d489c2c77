using System.Linq.Expressions;
using Laras.Core;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access;

/// <summary>The invented people whose place a visitor of the demonstration town may take, one for each kind of view.</summary>
public static class DemonstrationPeople
{
    /// <summary>One choice on the sign-in page.</summary>
    public sealed record Person(EmployeeId Id, string Name, string Post, string Unit, Role Role, string Sees);

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
            var post = await Posts(db, today).Where(seat.Fits).FirstOrDefaultAsync(cancellationToken);
            if (post is not null)
            {
                people.Add(new(post.Id, post.Name, post.Post, post.Unit, seat.Role, seat.Sees));
            }
        }

        return people;
    }

    private sealed record Holder
    {
        public required EmployeeId Id { get; init; }
        public required string Name { get; init; }
        public required string Post { get; init; }
        public required string Unit { get; init; }
        public required UnitKind UnitKind { get; init; }
    }

    private sealed record Seat(Role Role, string Sees, Expression<Func<Holder, bool>> Fits);

    private static readonly Seat[] Seats =
    [
        new(Role.Leader, "seluruh kabupaten", holder => holder.Post.StartsWith("Sekretaris Daerah")),
        new(Role.Personnel, "semua pegawai, impor, dan PIN mesin", holder => holder.Post.StartsWith("Operator BKPSDM")),
        new(
            Role.Organisation,
            "aturan TPP dan perhitungannya",
            holder => holder.Post.StartsWith("Kepala Bagian Organisasi")
        ),
        new(
            Role.Employee,
            "dirinya dan guru di sekolahnya",
            holder => holder.UnitKind == UnitKind.School && holder.Post.StartsWith("Kepala")
        ),
        new(
            Role.Employee,
            "bulannya sendiri saja",
            holder => holder.UnitKind == UnitKind.School && holder.Post == "Guru kelas IV"
        ),
    ];

    private static IQueryable<Holder> Posts(LarasDb db, DateOnly today) =>
        from placement in db.Placements.AsNoTracking()
        where placement.From <= today && (placement.To == null || placement.To >= today)
        join employee in db.Employees on placement.EmployeeId equals employee.Id
        join unit in db.Units on placement.UnitId equals unit.Id
        orderby !unit.Name.Contains("SDN 2 Tanjung Laras"), employee.Name
        select new Holder
        {
            Id = employee.Id,
            Name = employee.Name,
            Post = placement.Post,
            Unit = unit.Name,
            UnitKind = unit.Kind,
        };
}
