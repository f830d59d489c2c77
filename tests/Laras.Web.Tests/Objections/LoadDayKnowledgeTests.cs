using Laras.Core.Attendance;
using Laras.Core.Objections;
using Laras.Web.Devices;
using Laras.Web.Employees;
using Laras.Web.Objections;
using Laras.Web.Storage;
using Laras.Web.Tests.Storage;
using Xunit;

namespace Laras.Web.Tests.Objections;

public sealed class LoadDayKnowledgeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_rows_that_could_be_hers_and_the_silence_of_others_are_found(string engine)
    {
        await using var complaint = await Complaint.CreateAsync(engine);
        var known = await complaint.ReadAsync(async db =>
        {
            Tap(db, complaint.Town.Teacher, new(2026, 4, 20), new(6, 20));
            Tap(db, complaint.Town.Head, Complaint.EmptyDay, new(9, 41));
            Wait(db, "114", new(6, 21));
            Wait(db, "115", new(10, 0));
            Wait(db, "116", new(6, 22));
            db.DevicePins.Add(Pin("116", complaint.Town.Head));
            await db.SaveChangesAsync(Token);
            return await new LoadDayKnowledge(db, complaint.Region, complaint.Time).OfAsync(
                complaint.Town.Teacher.Id,
                Complaint.EmptyDay,
                Token
            );
        });

        Assert.Equal([new("2", 1, new(9, 41), new(9, 41))], known!.Machines);
        Assert.Equal([new("2", new(6, 21), IsOwnPin: false)], known.Waiting);
        Assert.Equal("SDN 2 Tanjung Laras", known.Unit!.Name);

        // Of all her colleagues only the head came.
        Assert.Equal(1, known.Unit.Expected - known.Unit.Empty);
        Assert.Equal(0, known.RowsWithLostClock);
        Assert.Contains(
            "Mesin 2 baru mulai mencatat pukul 09.41, jauh sesudah jam masuk.",
            KnownFacts.Of(known).Select(fact => fact.Sentence)
        );
    }

    private static void Tap(LarasDb db, Employee person, DateOnly date, TimeOnly time)
    {
        var utc = Laras.Core.ZoneTime.ToUtc(Laras.Core.Zone.Wita, date.ToDateTime(time));
        db.ClockEvents.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = person.Id,
                Intent = Intent.Unknown,
                TapUtc = utc,
                LocalDate = date,
                LocalTime = time,
                Zone = Laras.Core.Zone.Wita,
                Channel = Channel.UsbFile,
                Device = "2",
                Evidence = "sidik jari, mesin 2",
                ReceivedAtUtc = utc,
            }
        );
    }

    private static void Wait(LarasDb db, string pin, TimeOnly time)
    {
        var file = db.ImportedFiles.Local.FirstOrDefault();
        if (file is null)
        {
            file = new()
            {
                Id = Guid.CreateVersion7(),
                Kind = "absen",
                FileName = "2_attlog.dat",
                Sha256 = "aa",
                Bytes = 1,
                ImportedBy = "operator",
                ImportedAtUtc = FixedTime.Monday.GetUtcNow().UtcDateTime,
            };
            db.ImportedFiles.Add(file);
        }

        db.QuarantinedRows.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                ImportId = file.Id,
                Line = 1,
                Raw = pin,
                Reason = "pin_unmapped",
                Sentence = "PIN belum bernama.",
                Device = "2",
                Pin = pin,
                LocalTime = Complaint.EmptyDay.ToDateTime(time),
                State = QuarantineState.Open,
            }
        );
    }

    private static DevicePin Pin(string pin, Employee owner) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Device = "2",
            Pin = pin,
            EmployeeId = owner.Id,
            MappedAtUtc = FixedTime.Monday.GetUtcNow().UtcDateTime,
            MappedBy = "operator",
        };
}
