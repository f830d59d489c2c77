using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Calendar;
using Laras.Core.Employees;
using Laras.Web.Access;
using Laras.Web.Employees;
using Laras.Web.Organisation;
using Laras.Web.Storage;

namespace Laras.Web.Tests.Layout;

/// <summary>A town of twelve invented people, one for each of the nine roles and a few to look at: offices and a school.</summary>
internal sealed class SmallTown
{
    public const string TeacherNip = "197904122005012007";
    public const string OtherTeacherNip = "198603052010012004";
    public const string HeadNip = "196809031992031011";
    public const string LeaderNip = "196707071990031002";
    public const string GuardNumber = "HNR-0007";

    private readonly LarasDb db;
    private readonly Dictionary<string, Unit> units = [];

    private SmallTown(LarasDb db) => this.db = db;

    public Employee Leader { get; private set; } = null!;
    public Employee Officer { get; private set; } = null!;
    public Employee Organiser { get; private set; } = null!;
    public Employee Head { get; private set; } = null!;
    public Employee Teacher { get; private set; } = null!;
    public Employee Operator { get; private set; } = null!;
    public Employee Technician { get; private set; } = null!;
    public Employee Treasurer { get; private set; } = null!;
    public Employee Inspector { get; private set; } = null!;

    public Unit Unit(string code) => units[code];

    public static async Task<SmallTown> BuildAsync(LarasDb db, bool demonstration, CancellationToken cancellationToken)
    {
        var town = new SmallTown(db);
        town.Settle(demonstration);
        await db.SaveChangesAsync(cancellationToken);
        return town;
    }

    private void Settle(bool demonstration)
    {
        db.Settings.Add(new() { Name = Region.NameSetting, Value = "Kabupaten Nusa Laras (contoh)" });
        db.Settings.Add(new() { Name = Region.ZoneSetting, Value = "WITA" });
        if (demonstration)
        {
            db.Settings.Add(new() { Name = Region.DemonstrationSetting, Value = "ya" });
            db.Settings.Add(new() { Name = Region.DemonstrationNowSetting, Value = "2026-05-03T23:42:00Z" });
        }

        for (var weekday = 1; weekday <= 5; weekday++)
        {
            db.WorkPatternDays.Add(
                new()
                {
                    Id = Guid.CreateVersion7(),
                    Pattern = "lima-hari",
                    Name = "Lima hari kerja",
                    Weekday = weekday,
                    Starts = new(6, 30),
                    Ends = new(14, 0),
                    OpensMinutesBefore = 120,
                    ClosesMinutesAfter = 240,
                    From = new(2020, 1, 1),
                }
            );
        }

        db.Holidays.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                Date = new(2026, 4, 3),
                Kind = HolidayKind.National,
                Name = "Wafat Isa Almasih",
                Decree = "SKB 3 Menteri (contoh)",
            }
        );

        Place("SETDA", "Sekretariat Daerah", UnitKind.Opd, null);
        Place("SETDA.ORG", "Bagian Organisasi", UnitKind.Section, "SETDA");
        Place("BKPSDM", "Badan Kepegawaian dan Pengembangan SDM", UnitKind.Opd, null);
        Place("KOMINFO", "Dinas Komunikasi dan Informatika", UnitKind.Opd, null);
        Place("BPKAD", "Badan Pengelola Keuangan dan Aset Daerah", UnitKind.Opd, null);
        Place("INSPEKTORAT", "Inspektorat", UnitKind.Opd, null);
        Place("DIKBUD", "Dinas Pendidikan dan Kebudayaan", UnitKind.Opd, null);
        Place("DIKBUD.SDN02TL", "SDN 2 Tanjung Laras", UnitKind.School, "DIKBUD");

        Leader = Hire("Rusdi Amran, M.Si.", LeaderNip, "SETDA", "Sekretaris Daerah", null);
        Organiser = Hire("Lina Marwah, S.H.", "198101012006042003", "SETDA.ORG", "Kepala Bagian Organisasi", Leader);
        Officer = Hire("Wa Sulastri, A.Md.", "199001152015032004", "BKPSDM", "Operator BKPSDM", Leader);
        Head = Hire("La Ode Ramli, M.Pd.", HeadNip, "DIKBUD.SDN02TL", "Kepala sekolah", Leader);
        Teacher = Hire("Nurhayati Wulandari, S.Pd.", TeacherNip, "DIKBUD.SDN02TL", "Guru kelas IV", Head);
        Hire("Siti Rahmah, S.Pd.", OtherTeacherNip, "DIKBUD.SDN02TL", "Guru kelas V", Head);
        Hire("Yohanis Wambrauw", null, "DIKBUD.SDN02TL", "Penjaga sekolah", Head);
        Hire("Nur_aini 100% Hasan", "199202022020122001", "DIKBUD", "Penata layanan", null);
        Operator = Hire(
            "Fathimah Wijaya",
            "199407072021242009",
            "DIKBUD.SDN02TL",
            "Pengadministrasi Perkantoran",
            Head
        );
        Technician = Hire("Benyamin Kambuaya, S.Kom.", "198811112015021012", "KOMINFO", "Pranata Komputer", Leader);
        Treasurer = Hire("Eko Saputra, S.E.", "198912152014031008", "BPKAD", "Analis Keuangan", Leader);
        Inspector = Hire("Waode Hasna Kamaru, M.AP.", "197301262002022005", "INSPEKTORAT", "Inspektur", Leader);
        Grant(Operator, Role.UnitOperator, "DIKBUD.SDN02TL");
        Grant(Technician, Role.Technology);
        Grant(Treasurer, Role.Treasurer);
        Grant(Inspector, Role.Inspector);
        Grant(Leader, Role.Leader);
        Grant(Officer, Role.Personnel);
        Grant(Organiser, Role.Organisation);
    }

    /// <summary>A day on the machine of the office; an empty time is a tap that did not happen.</summary>
    public static void Tap(
        LarasDb db,
        Employee employee,
        DateOnly date,
        string came,
        string left,
        Channel channel = Channel.UsbFile
    )
    {
        foreach (var (text, intent) in new[] { (came, Intent.In), (left, Intent.Out) })
        {
            if (TimeOnly.TryParseExact(text, ["HH.mm", "HH.mm.ss"], out var time))
            {
                var utc = Zone.Wita.ToUtc(date.ToDateTime(time));
                db.ClockEvents.Add(
                    new()
                    {
                        Id = Guid.CreateVersion7(),
                        EmployeeId = employee.Id,
                        Intent = intent,
                        TapUtc = utc,
                        LocalDate = date,
                        LocalTime = time,
                        Zone = Zone.Wita,
                        Channel = channel,
                        Evidence = channel == Channel.Paper ? "lembar kertas, disahkan" : "sidik jari, mesin 2",
                        ReceivedAtUtc = utc,
                    }
                );
            }
        }
    }

    /// <summary>The month of the pictures: one late morning, one early end, one sick day, one sheet of paper, one empty day.</summary>
    public async Task LiveThroughAprilAsync(LarasDb db, CancellationToken cancellationToken)
    {
        for (var day = 1; day <= 30; day++)
        {
            var date = new DateOnly(2026, 4, day);
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day is 3 or 9 or 22)
            {
                continue;
            }

            Tap(
                db,
                Teacher,
                date,
                day == 7 ? "06.47.12" : $"06.{18 + (day % 10)}",
                day == 16 ? "13.28" : $"14.0{day % 9}",
                day == 27 ? Channel.Paper : Channel.UsbFile
            );
        }

        db.Absences.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = Teacher.Id,
                From = new(2026, 4, 9),
                To = new(2026, 4, 9),
                Status = DayStatus.SickWithLetter,
                Document = "surat dokter 440/12",
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Grant(Employee employee, Role role, string? unit = null) =>
        db.RoleGrants.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = employee.Id,
                Role = role,
                UnitId = unit is null ? null : units[unit].Id,
                Letter = "SK 800/1/2020 (contoh)",
                From = new(2020, 1, 1),
                GrantedBy = "uji",
                GrantedAtUtc = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            }
        );

    private void Place(string code, string name, UnitKind kind, string? parent)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            Code = code,
            Name = name,
            Kind = kind,
            Zone = Zone.Wita,
            ParentId = parent is null ? null : units[parent].Id,
        };
        units.Add(code, unit);
        db.Units.Add(unit);
    }

    private Employee Hire(string name, string? nip, string unit, string post, Employee? superior)
    {
        var employee = new Employee
        {
            Id = EmployeeId.New(),
            Nip = nip,
            LocalId = nip is null ? GuardNumber : null,
            Name = name,
            Kind = nip is null ? EmploymentKind.NonAsn : EmploymentKind.Pns,
            Grade = nip is null ? null : "III/d",
            StartedOn = new(2020, 1, 1),
        };
        db.Employees.Add(employee);
        db.Placements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = employee.Id,
                UnitId = units[unit].Id,
                Post = post,
                PostClass = 8,
                PostKind = "pelaksana",
                SupervisorId = superior?.Id,
                WorkPattern = "lima-hari",
                From = new(2020, 1, 1),
            }
        );
        return employee;
    }
}
