using Laras.Core;
using Laras.Web.Imports;

namespace Laras.Web.Employees;

/// <summary>Gives each person of an import a place, dated: another unit, post or supervisor is a new row from its day on.</summary>
internal sealed class PlaceEmployees(
    ImportBatch batch,
    KnownUnits units,
    KnownEmployees numbers,
    Dictionary<EmployeeId, Placement> current
)
{
    /// <summary>Used where a file names no pattern, as SIASN does not.</summary>
    private const string UsualPattern = "lima-hari";

    private const string UsualPostKind = "pelaksana";

    private sealed record Wanted(
        Guid UnitId,
        Guid? PostId,
        string Post,
        int PostClass,
        string PostKind,
        EmployeeId? SupervisorId,
        string WorkPattern
    );

    /// <summary>True when the person's place is new or different.</summary>
    public bool Place(EmployeeRow said, Employee employee)
    {
        var supervisor = FindSupervisor(said);
        if (!current.TryGetValue(employee.Id, out var known))
        {
            var first = new Wanted(
                said.Unit!.Id,
                said.Established?.Id,
                said.Post!,
                said.PostClass ?? 0,
                said.PostKind ?? UsualPostKind,
                supervisor,
                said.WorkPattern ?? UsualPattern
            );
            Add(employee.Id, first, said.PlacedFrom ?? employee.StartedOn ?? Today(said.Unit.Id));
            return true;
        }

        var staysThere = (said.Unit?.Id ?? known.UnitId) == known.UnitId && (said.Post ?? known.Post) == known.Post;
        var wanted = new Wanted(
            said.Unit?.Id ?? known.UnitId,
            said.Established?.Id ?? (staysThere ? known.PostId : null),
            said.Post ?? known.Post,
            said.PostClass ?? known.PostClass,
            said.PostKind ?? known.PostKind,
            supervisor ?? known.SupervisorId,
            said.WorkPattern ?? known.WorkPattern
        );
        return Move(said, known, wanted);
    }

    private bool Move(EmployeeRow said, Placement known, Wanted wanted)
    {
        if (wanted == PlaceOf(known))
        {
            return false;
        }

        // What was unknown until now, or is said of the same first day, completes the row; it is no move.
        var from = said.PlacedFrom > known.From ? said.PlacedFrom.Value : Today(wanted.UnitId);
        var completes =
            wanted
            == PlaceOf(known) with
            {
                PostId = known.PostId ?? wanted.PostId,
                SupervisorId = known.SupervisorId ?? wanted.SupervisorId,
                PostClass = known.PostClass == 0 ? wanted.PostClass : known.PostClass,
            };
        if (completes || said.PlacedFrom == known.From || from <= known.From)
        {
            return batch.Write(known, wanted);
        }

        known.To = from.AddDays(-1);
        Add(known.EmployeeId, wanted, from);
        return true;
    }

    private EmployeeId? FindSupervisor(EmployeeRow said)
    {
        if (said.Supervisor is null)
        {
            return null;
        }

        if (numbers.Find(said.Supervisor) is { } supervisor)
        {
            return supervisor;
        }

        batch.Note(
            said.Row,
            "nip_atasan",
            "supervisor_unknown",
            $"Atasan bernomor {said.Supervisor} belum ada, jadi pegawai ini untuk sementara tanpa atasan. "
                + "Impor lagi berkas ini setelah atasannya terdata."
        );
        return null;
    }

    private void Add(EmployeeId employee, Wanted wanted, DateOnly from)
    {
        var placement = new Placement
        {
            Id = Guid.CreateVersion7(),
            EmployeeId = employee,
            UnitId = wanted.UnitId,
            PostId = wanted.PostId,
            Post = wanted.Post,
            PostClass = wanted.PostClass,
            PostKind = wanted.PostKind,
            SupervisorId = wanted.SupervisorId,
            WorkPattern = wanted.WorkPattern,
            From = from,
        };
        batch.Db.Add(placement);
        current[employee] = placement;
    }

    private static Wanted PlaceOf(Placement placement) =>
        new(
            placement.UnitId,
            placement.PostId,
            placement.Post,
            placement.PostClass,
            placement.PostKind,
            placement.SupervisorId,
            placement.WorkPattern
        );

    private DateOnly Today(Guid unit) => DateOnly.FromDateTime(units.ById(unit).Zone.ToLocal(batch.NowUtc));
}
