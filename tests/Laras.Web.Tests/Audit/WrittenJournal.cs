using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Xunit;

namespace Laras.Web.Tests.Audit;

/// <summary>A town of three invented people in two units, and what is noted about them.</summary>
internal sealed class WrittenJournal(LarasDb db)
{
    public static readonly Region Region = new()
    {
        Name = "Kabupaten Nusa Laras (contoh)",
        Zone = Zone.Wita,
        IsDemonstration = false,
    };

    /// <summary>07.42 of Monday 4 May 2026 in the region.</summary>
    public static readonly DateTime Monday = new(2026, 5, 3, 23, 42, 0, DateTimeKind.Utc);

    private static readonly TimeSpan TwoMilliseconds = TimeSpan.FromMilliseconds(2);

    public EmployeeId Lina { get; private set; }
    public EmployeeId Ramli { get; private set; }
    public EmployeeId Nurhayati { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task SettleAsync()
    {
        var organisation = Unit("SETDA.ORG", Unit("SETDA", null));
        var school = Unit("DIKBUD.SDN02TL", Unit("DIKBUD", null));
        Lina = Person("Lina Marwah, S.H.", "HNR-0001", organisation);
        Ramli = Person("La Ode Ramli, M.Pd.", "HNR-0002", school);
        Nurhayati = Person("Nurhayati Wulandari, S.Pd.", "HNR-0003", school);
        await db.SaveChangesAsync(Token);
    }

    public async Task<JournalEntry> NoteAsync(
        string kind,
        EmployeeId? author,
        string name,
        string sentence,
        EmployeeId? subject = null,
        string? about = null,
        DateTime? at = null
    )
    {
        var entry = Journal.Note(
            db,
            new(kind, author, name, sentence) { SubjectId = subject, About = about },
            new FixedTime(at ?? Monday)
        );
        await db.SaveChangesAsync(Token);

        // Ids of the same millisecond have no order; the next entry is later than this one.
        await Task.Delay(TwoMilliseconds, Token);
        return entry;
    }

    private Guid Unit(string code, Guid? parent)
    {
        var id = Guid.CreateVersion7();
        db.Units.Add(
            new()
            {
                Id = id,
                Code = code,
                Name = code,
                Kind = parent is null ? UnitKind.Opd : UnitKind.Section,
                Zone = Zone.Wita,
                ParentId = parent,
            }
        );
        return id;
    }

    private EmployeeId Person(string name, string number, Guid unit)
    {
        var id = EmployeeId.New();
        db.Employees.Add(
            new()
            {
                Id = id,
                LocalId = number,
                Name = name,
                Kind = EmploymentKind.NonAsn,
            }
        );
        db.Placements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = id,
                UnitId = unit,
                Post = "pelaksana",
                PostClass = 5,
                PostKind = "pelaksana",
                WorkPattern = "lima-hari",
                From = new(2020, 1, 1),
            }
        );
        return id;
    }
}
