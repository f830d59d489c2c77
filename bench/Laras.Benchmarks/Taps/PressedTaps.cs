using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Laras.Core;
using Laras.Core.Attendance;
using Laras.Core.Attendance.Taps;
using Laras.Core.Places;
using Laras.Web.Attendance.Taps;
using Laras.Web.Organisation;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Benchmarks.Taps;

/// <summary>People of forty offices with bound phones, who press one after the other; what they press is put into the ledger at once.</summary>
internal sealed class PressedTaps : IDisposable
{
    private const int Offices = 40;
    private static readonly DateTime Written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<Phone> phones = [];
    private int next;
    private long batch;

    private sealed class Phone(EmployeeId person, int office) : IDisposable
    {
        public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        public Guid Device { get; } = Guid.CreateVersion7();
        public string Run { get; } = Guid.CreateVersion7().ToString("N");
        public EmployeeId Person => person;
        public int Office => office;
        public long Sequence { get; set; }
        public string? Previous { get; set; }

        public void Dispose() => Key.Dispose();
    }

    public static async Task<PressedTaps> PrepareAsync(DataStore store)
    {
        var pressed = new PressedTaps();
        await using var db = store.Open();
        var people = await db.Employees.Select(person => person.Id).ToListAsync();
        Guid[] units = [.. Enumerable.Range(0, Offices).Select(_ => Guid.CreateVersion7())];
        for (var office = 0; office < Offices; office++)
        {
            Open(db, units[office], office, people[0]);
        }

        foreach (var (person, place) in people.Select((person, place) => (person, place)))
        {
            var phone = new Phone(person, place % Offices);
            pressed.phones.Add(phone);
            Bind(db, phone, units[phone.Office]);
        }

        await db.SaveChangesAsync();
        return pressed;
    }

    /// <summary>One batch of the ledger.</summary>
    public async Task PressAsync(DataStore store, ServerTokens tokens, int taps)
    {
        await using var db = store.Open();
        batch++;
        for (var place = 0; place < taps; place++)
        {
            db.ReceivedTaps.Add(Press(phones[next++ % phones.Count], tokens, place));
        }

        db.TapBatches.Add(
            new()
            {
                Number = batch,
                Size = taps,
                Leaves = new byte[32 * taps],
                Root = new byte[32],
                AtUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
                KeyId = "ukur",
                Signature = new byte[64],
            }
        );
        await db.SaveChangesAsync();
    }

    public void Dispose() => phones.ForEach(phone => phone.Dispose());

    private ReceivedTap Press(Phone phone, ServerTokens tokens, int place)
    {
        var now = TimeProvider.System.GetUtcNow();
        var milliseconds = now.ToUnixTimeMilliseconds();
        var spot = RandomNumberGenerator.GetInt32(100_000, 1_000_000);
        var signed = new SignedTap
        {
            Id = Guid.CreateVersion7(),
            Person = phone.Person,
            Device = phone.Device,
            Intent = Intent.In,
            TapAt = milliseconds,
            Token = tokens.Give().Token,
            SinceToken = 10,
            Run = phone.Run,
            Zone = "WITA",
            Sequence = phone.Sequence++,
            Previous = phone.Previous,
            Evidence =
            [
                new TapEvidence.Location(
                    string.Create(CultureInfo.InvariantCulture, $"-5.{phone.Office:D2}0{spot}"),
                    string.Create(CultureInfo.InvariantCulture, $"122.6000{spot}"),
                    9,
                    null,
                    3,
                    milliseconds
                ),
            ],
        };
        var text = signed.ToText();
        phone.Previous = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new()
        {
            Id = signed.Id,
            EmployeeId = phone.Person,
            DeviceId = phone.Device,
            Channel = Channel.Phone,
            Intent = Intent.In,
            TapAt = milliseconds,
            Body = text,
            Signature = phone.Key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256),
            Batch = batch,
            Place = place,
            ReceivedAtUtc = now.UtcDateTime,
        };
    }

    private static void Open(LarasDb db, Guid unit, int office, EmployeeId by)
    {
        var version = Guid.CreateVersion7();
        db.Units.Add(
            new()
            {
                Id = unit,
                Code = $"UKUR-{office:D2}",
                Name = $"Kantor Ukur {office}",
                Kind = UnitKind.Opd,
                Zone = Zone.Wita,
            }
        );
        db.PlaceVersions.Add(
            new()
            {
                Id = version,
                PlaceId = Guid.CreateVersion7(),
                Number = 1,
                UnitId = unit,
                Name = $"Kantor Ukur {office}",
                Word = "kantor",
                Points =
                    $"-5.{office:D2}0, 122.6\n-5.{office:D2}0, 122.601\n-5.{office:D2}1, 122.601\n-5.{office:D2}1, 122.6",
                From = new(2026, 1, 1),
                Reason = "ukur",
                WrittenById = by,
                WrittenBy = "ukur",
                WrittenAtUtc = Written,
            }
        );
        db.PlaceDecisions.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                VersionId = version,
                IsAccepted = true,
                Reason = "ukur",
                DecidedById = by,
                DecidedBy = "ukur",
                DecidedAtUtc = Written,
            }
        );
        db.AttendancePolicies.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                UnitId = unit,
                From = new(2026, 1, 1),
                Location = Expectation.Expected,
                Code = Expectation.Note,
                Face = Expectation.Off,
                Kiosk = Expectation.Off,
                Reason = "ukur",
                WrittenById = by,
                WrittenBy = "ukur",
                WrittenAtUtc = Written,
            }
        );
    }

    private static void Bind(LarasDb db, Phone phone, Guid unit)
    {
        var key = phone.Key.ExportSubjectPublicKeyInfo();
        db.BoundDevices.Add(
            new()
            {
                Id = phone.Device,
                EmployeeId = phone.Person,
                KeyHash = Convert.ToHexStringLower(SHA256.HashData(key)),
                PublicKey = Convert.ToBase64String(key),
                Name = "HP ukur",
                BoundAtUtc = Written,
            }
        );
        db.Placements.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                EmployeeId = phone.Person,
                UnitId = unit,
                Post = "Pelaksana",
                PostClass = 7,
                PostKind = "pelaksana",
                WorkPattern = "lima-hari",
                From = new(2020, 1, 1),
            }
        );
    }
}
