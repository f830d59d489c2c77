using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Devices;
using Laras.Web.Storage;
using Laras.Web.Storage.Journal;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Acting;

/// <summary>Records who stands in for a post or a person, by a letter. From its first day that person decides.</summary>
public static class AssignActing
{
    public const int LetterCharactersMax = 120;

    /// <param name="Post">Code of the post; empty where a person is replaced.</param>
    /// <param name="Replaced">Number of the person who is replaced; empty where there is a post.</param>
    /// <param name="Acting">Number of the person who stands in.</param>
    public sealed record Request(
        string Post,
        string Replaced,
        string Acting,
        ActingKind Kind,
        string Letter,
        DateOnly? From,
        DateOnly? To,
        EmployeeId AuthorId,
        string Author
    );

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Recorded(string Sentence) : Outcome;

        /// <summary>Nothing changed; every sentence says what to do.</summary>
        public sealed record Refused(IReadOnlyList<string> Sentences) : Outcome;
    }

    public static async Task<Outcome> HandleAsync(
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
        var post = await db.Posts.FirstOrDefaultAsync(one => one.Code == request.Post, cancellationToken);
        var replaced = await PersonAsync(db, request.Replaced, cancellationToken);
        var acting = await PersonAsync(db, request.Acting, cancellationToken);
        if (post is null && replaced is null)
        {
            problems.Add("Sebutkan kode jabatan yang dipegang, atau nomor orang yang digantikan.");
        }

        if (post is not null && replaced is not null)
        {
            problems.Add("Isi salah satu saja: kode jabatan, atau orang yang digantikan.");
        }

        if (acting is null)
        {
            problems.Add("Belum ada pegawai dengan nomor itu. Tulis NIP atau nomor lokal orang yang menggantikan.");
        }

        if (request.Letter.Trim().Length is 0 or > LetterCharactersMax)
        {
            problems.Add($"Tulis nomor suratnya, paling panjang {LetterCharactersMax} huruf.");
        }

        if (request.From is null || request.To is null)
        {
            problems.Add("Isi tanggal mulai dan tanggal sampai seperti di suratnya.");
        }

        if (problems.Count > 0)
        {
            return new Outcome.Refused(problems);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ImportTurn.TakeAsync(db, cancellationToken);
        var book = await ActingBook.LoadAsync(db, cancellationToken);
        var wish = new ActingBook.Wish(
            post?.Id,
            replaced,
            acting!.Value,
            request.Kind,
            request.Letter.Trim(),
            request.From!.Value,
            request.To!.Value
        );
        switch (book.Enter(wish, request.AuthorId, request.Author, time.GetUtcNow().UtcDateTime))
        {
            case ActingBook.Outcome.Refused refused:
                return new Outcome.Refused([refused.Sentence]);
            case ActingBook.Outcome.Accepted accepted:
                var sentence = Note(db, accepted, book, time);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return new Outcome.Recorded(sentence);
            default:
                return new Outcome.Recorded("Surat itu sudah tercatat persis begitu.");
        }
    }

    /// <summary>Adds the row and its journal entry to the unit of work; the caller saves.</summary>
    internal static string Note(LarasDb db, ActingBook.Outcome.Accepted accepted, ActingBook book, TimeProvider time)
    {
        var row = accepted.Assignment;
        db.ActingAssignments.Add(row);
        var sentence =
            $"{row.Kind} {book.NameOf(row.ActingId)} untuk {book.TargetOf(row.PostId, row.ReplacedId)}, "
            + $"{Indonesian.LongDate(row.From)} sampai {Indonesian.LongDate(row.To)}, dengan {row.Letter}.";
        Journal.Note(
            db,
            new("tugaskan-plt", row.RecordedById, row.RecordedBy, sentence)
            {
                SubjectId = row.ActingId,
                About = row.Letter,
                Before = accepted.Earlier is { } earlier
                    ? new
                    {
                        earlier.Kind,
                        earlier.From,
                        earlier.To,
                    }
                    : null,
                After = new
                {
                    row.Kind,
                    row.From,
                    row.To,
                },
            },
            time,
            row
        );
        return sentence;
    }

    private static Task<EmployeeId?> PersonAsync(LarasDb db, string number, CancellationToken cancellationToken)
    {
        var typed = number.Trim();
        var digits = Core.Employees.Nip.TryParse(typed, out var nip) ? nip.Digits : typed;
        return db
            .Employees.Where(person => typed.Length > 0 && (person.Nip == digits || person.LocalId == typed))
            .Select(person => (EmployeeId?)person.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
