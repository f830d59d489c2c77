using Laras.Core;
using Laras.Core.Organisation;
using Laras.Web.Organisation.DecidersOnDay;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Organisation.Acting;

/// <summary>
/// All letters by which people stand in, and the rules for a new one: nobody stands in for himself, and a post has one
/// acting head at a time. The same letter with another last day takes the place of the old row.
/// </summary>
internal sealed class ActingBook
{
    private const int YearsMax = 1;

    private readonly List<ActingAssignment> inForce;
    private readonly Dictionary<Guid, Post> posts;
    private readonly Dictionary<EmployeeId, Person> people;
    private readonly ILookup<Guid, Holding> holders;

    private ActingBook(
        List<ActingAssignment> inForce,
        Dictionary<Guid, Post> posts,
        Dictionary<EmployeeId, Person> people,
        ILookup<Guid, Holding> holders
    )
    {
        this.inForce = inForce;
        this.posts = posts;
        this.people = people;
        this.holders = holders;
    }

    private sealed record Person(EmployeeId Id, string Name, DateOnly? EndsOn);

    private sealed record Holding(Guid Post, EmployeeId Person, DateOnly From, DateOnly? To);

    /// <summary>Who stands in, as a form or a file says it.</summary>
    public sealed record Wish(
        Guid? PostId,
        EmployeeId? ReplacedId,
        EmployeeId ActingId,
        ActingKind Kind,
        string Letter,
        DateOnly From,
        DateOnly To
    );

    public abstract record Outcome
    {
        private Outcome() { }

        /// <param name="Earlier">The row whose place the new one takes.</param>
        public sealed record Accepted(ActingAssignment Assignment, ActingAssignment? Earlier) : Outcome;

        public sealed record Known : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    public static async Task<ActingBook> LoadAsync(LarasDb db, CancellationToken cancellationToken)
    {
        var inForce = await LoadChart.InForce(db.ActingAssignments, db).ToListAsync(cancellationToken);
        var posts = await db.Posts.AsNoTracking().ToDictionaryAsync(post => post.Id, cancellationToken);
        var people = await db
            .Employees.Select(person => new Person(person.Id, person.Name, person.EndsOn))
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        var holders = await db
            .Placements.Where(place => place.PostId != null)
            .Select(place => new Holding(place.PostId!.Value, place.EmployeeId, place.From, place.To))
            .ToListAsync(cancellationToken);
        return new(inForce, posts, people, holders.ToLookup(holding => holding.Post));
    }

    public Outcome Enter(Wish wish, EmployeeId? authorId, string author, DateTime nowUtc)
    {
        var same = inForce.Find(one =>
            (one.PostId, one.ReplacedId, one.ActingId, one.Letter, one.From)
            == (wish.PostId, wish.ReplacedId, wish.ActingId, wish.Letter, wish.From)
        );
        if (same is not null && same.To == wish.To && same.Kind == wish.Kind)
        {
            return new Outcome.Known();
        }

        if (Problem(wish, same) is { } sentence)
        {
            return new Outcome.Refused(sentence);
        }

        var assignment = new ActingAssignment
        {
            Id = Guid.CreateVersion7(),
            PostId = wish.PostId,
            ReplacedId = wish.ReplacedId,
            ActingId = wish.ActingId,
            Kind = wish.Kind,
            Letter = wish.Letter,
            From = wish.From,
            To = wish.To,
            ReplacesId = same?.Id,
            RecordedById = authorId,
            RecordedBy = author,
            RecordedAtUtc = nowUtc,
        };
        if (same is not null)
        {
            inForce.Remove(same);
        }

        inForce.Add(assignment);
        return new Outcome.Accepted(assignment, same);
    }

    /// <summary>What is stood in for, in words: the title of the post, or the name of the person.</summary>
    public string TargetOf(Guid? post, EmployeeId? replaced) =>
        post is { } id ? posts[id].Title
        : replaced is { } person ? people[person].Name
        : "";

    public string NameOf(EmployeeId person) => people[person].Name;

    private string? Problem(Wish wish, ActingAssignment? same)
    {
        var acting = people[wish.ActingId];
        if (wish.ReplacedId == wish.ActingId)
        {
            return $"{acting.Name} tidak dapat menggantikan dirinya sendiri. Pilih orang lain.";
        }

        if (wish.To < wish.From || wish.To > wish.From.AddYears(YearsMax))
        {
            return $"Tanggal sampai harus sesudah tanggal mulai, paling lama {YearsMax} tahun. Periksa tanggal suratnya.";
        }

        if (acting.EndsOn < wish.To)
        {
            return $"{acting.Name} bertugas hanya sampai {Indonesian.LongDate(acting.EndsOn.Value)}. Perbaiki tanggalnya, atau pilih orang lain.";
        }

        if (wish.PostId is { } post && IsHeld(post, wish, acting.Id))
        {
            return $"{acting.Name} sudah menjabat {posts[post].Title} pada tanggal itu, jadi tidak perlu Plt atau Plh.";
        }

        var other = inForce.Find(one =>
            one != same
            && (wish.PostId is not null ? one.PostId == wish.PostId : one.ReplacedId == wish.ReplacedId)
            && one.From <= wish.To
            && wish.From <= one.To
        );
        return other is null
            ? null
            : $"Untuk {TargetOf(other.PostId, other.ReplacedId)} sudah ada {other.Kind} {people[other.ActingId].Name} dengan {other.Letter}, "
                + $"{Indonesian.LongDate(other.From)} sampai {Indonesian.LongDate(other.To)}. Satu jabatan punya satu Plt atau Plh; perbaiki tanggal salah satunya.";
    }

    private bool IsHeld(Guid post, Wish wish, EmployeeId person) =>
        holders[post]
            .Any(held => held.Person == person && held.From <= wish.To && (held.To is null || held.To >= wish.From));
}
