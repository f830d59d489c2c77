using Laras.Core;
using Laras.Core.Employees;
using Laras.Web.Access;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Places;

/// <summary>Writes down that one person works at this place too, by a letter; the same letter with another last day ends it.</summary>
public static class AllowPersonPlace
{
    public const int LetterMax = 120;

    /// <param name="Number">NIP or local number, as typed.</param>
    public sealed record Request(Guid Id, Guid Place, string Number, string From, string To, string Letter, Viewer By);

    /// <summary>Why nothing changed; empty when it did.</summary>
    public static async Task<IReadOnlyList<string>> HandleAsync(
        LarasDb db,
        Request request,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        var problems = new List<string>();
        var typed = request.Number.Trim();
        var digits = Nip.TryParse(typed, out var nip) ? nip.Digits : typed;
        var person = await db
            .Employees.Where(one => typed.Length > 0 && (one.Nip == digits || one.LocalId == typed))
            .Select(one => new { one.Id, one.Name })
            .FirstOrDefaultAsync(cancellationToken);
        var place = await db
            .PlaceVersions.Where(version => version.PlaceId == request.Place)
            .OrderByDescending(version => version.Number)
            .FirstOrDefaultAsync(cancellationToken);
        var letter = request.Letter.Trim();
        var hasTo = Indonesian.TryParseDate(request.To, out var to);
        Check(person is null, "Belum ada pegawai dengan nomor itu. Tulis NIP atau nomor lokalnya.");
        Check(place is null, "Pilih tempatnya.");
        Check(letter.Length is 0 or > LetterMax, $"Tulis nomor suratnya, paling panjang {LetterMax} huruf.");
        Check(!Indonesian.TryParseDate(request.From, out var from), "Isi tanggal mulai seperti di suratnya.");
        Check(request.To.Trim().Length > 0 && !hasTo, "Tanggal sampai tidak terbaca. Kosongkan bila belum tahu.");
        Check(hasTo && to < from, "Tanggal sampai lebih awal daripada tanggal mulai.");
        if (problems.Count > 0 || await db.PersonPlaces.AnyAsync(row => row.Id == request.Id, cancellationToken))
        {
            return problems;
        }

        var stay = new PersonPlace
        {
            Id = request.Id,
            EmployeeId = person!.Id,
            PlaceId = request.Place,
            From = from,
            To = hasTo ? to : null,
            Letter = letter,
            WrittenById = request.By.Id,
            WrittenBy = request.By.Name,
            WrittenAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.PersonPlaces.Add(stay);
        Journal.Note(
            db,
            new(
                "tempat-pegawai",
                request.By.Id,
                request.By.Name,
                $"{person.Name} juga bekerja di {place!.Name} mulai {Indonesian.LongDate(from)}, dengan {letter}."
            )
            {
                SubjectId = person.Id,
                About = letter,
            },
            time,
            stay
        );
        await db.SaveChangesAsync(cancellationToken);
        return [];

        void Check(bool isWrong, string problem)
        {
            if (isWrong)
            {
                problems.Add(problem);
            }
        }
    }
}
