using System.Collections.Concurrent;
using System.Security.Claims;
using Laras.Core;
using Laras.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Laras.Web.Access.Accounts.Visits;

/// <summary>
/// The sessions this process has seen, in memory, so that recognising a browser costs one hash. What this process ends
/// is forgotten with the commit; what another one ends is found within <see cref="LookAgainAfter"/>.
/// </summary>
public sealed class LiveSessions : IDisposable
{
    /// <summary>An ended session must be shut out everywhere within five seconds.</summary>
    internal static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(4);

    /// <summary>Clocks of two machines may differ; what changed a little before the last look is looked at again.</summary>
    private static readonly TimeSpan ClockMargin = TimeSpan.FromSeconds(30);

    /// <summary>How old the stored "last seen" may become.</summary>
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(10);

    private sealed class Known(Session row)
    {
        public Guid Id => row.Id;
        public EmployeeId Person => row.EmployeeId;
        public DateTime ExpiresAtUtc => row.ExpiresAtUtc;
        public ClaimsPrincipal Visitor { get; } = SessionClaims.PrincipalOf(row);
        public DateTime WrittenSeenAtUtc { get; set; } = row.LastSeenAtUtc;
        public DateTime SeenAtUtc { get; set; } = row.LastSeenAtUtc;
    }

    private readonly DataStore store;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Known>.AlternateLookup<ReadOnlySpan<char>> byHash;
    private readonly SemaphoreSlim looking = new(1, 1);
    private DateTime lookedAtUtc;
    private long forgotten;

    public LiveSessions(DataStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (this.store, this.time) = (store, time);
        byHash = known.GetAlternateLookup<ReadOnlySpan<char>>();
        lookedAtUtc = NowUtc;
    }

    private DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    /// <summary>Who shows this token; null when the session ended, expired or never was.</summary>
    public async ValueTask<ClaimsPrincipal?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = SessionToken.HashOf(token);
        if (NowUtc - lookedAtUtc >= LookAgainAfter)
        {
            await LookForChangesAsync(cancellationToken);
        }

        var found = known.TryGetValue(hash, out var session) ? session : await LoadAsync(hash, cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (found.ExpiresAtUtc <= NowUtc)
        {
            known.TryRemove(hash, out _);
            return null;
        }

        found.SeenAtUtc = NowUtc;
        return found.Visitor;
    }

    /// <summary>
    /// Whose token this is, if that is known without a look into the database; whoever is told null asks
    /// <see cref="FindAsync"/>.
    /// </summary>
    public EmployeeId? Recall(string token)
    {
        var now = NowUtc;
        Span<char> hash = stackalloc char[SessionToken.HashLength];
        if (
            !SessionToken.TryHash(token, hash)
            || now - lookedAtUtc >= LookAgainAfter
            || !byHash.TryGetValue(hash, out var session)
            || session.ExpiresAtUtc <= now
        )
        {
            return null;
        }

        session.SeenAtUtc = now;
        return session.Person;
    }

    /// <summary>The next request with this token asks the database again.</summary>
    internal void Forget(string tokenHash)
    {
        Interlocked.Increment(ref forgotten);
        known.TryRemove(tokenHash, out _);
    }

    /// <summary>Writes when the sessions were last seen, all in one transaction; called now and then.</summary>
    internal async Task WriteLastSeenAsync(CancellationToken cancellationToken)
    {
        var stale = known
            .Values.Where(session => session.SeenAtUtc - session.WrittenSeenAtUtc >= SeenPrecision)
            .ToList();
        if (stale.Count == 0)
        {
            return;
        }

        await using var db = store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var session in stale)
        {
            var seen = session.SeenAtUtc;
            await db
                .Sessions.Where(row => row.Id == session.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.LastSeenAtUtc, seen), cancellationToken);
            session.WrittenSeenAtUtc = seen;
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public void Dispose() => looking.Dispose();

    private async Task<Known?> LoadAsync(string hash, CancellationToken cancellationToken)
    {
        var before = Interlocked.Read(ref forgotten);
        await using var db = store.Open();
        var now = NowUtc;
        var row = await db
            .Sessions.AsNoTracking()
            .SingleOrDefaultAsync(
                session => session.TokenHash == hash && session.EndedAtUtc == null && session.ExpiresAtUtc > now,
                cancellationToken
            );
        if (row is null)
        {
            return null;
        }

        var loaded = new Known(row);

        // If a session ended while this one was read, it may have been this one: the next request reads again.
        if (Interlocked.Read(ref forgotten) == before)
        {
            known[hash] = loaded;
        }

        return loaded;
    }

    private async Task LookForChangesAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            var now = NowUtc;
            if (now - lookedAtUtc < LookAgainAfter)
            {
                return;
            }

            var since = lookedAtUtc - ClockMargin;
            await using var db = store.Open();
            var changed = await db
                .Sessions.Where(session => session.ChangedAtUtc >= since)
                .Where(session =>
                    session.EndedAtUtc != null || session.SecondFactorAtUtc != null || session.DeviceId != null
                )
                .Select(session => session.TokenHash)
                .ToListAsync(cancellationToken);
            foreach (var hash in changed)
            {
                Forget(hash);
            }

            foreach (var (hash, _) in known.Where(pair => pair.Value.ExpiresAtUtc <= now))
            {
                known.TryRemove(hash, out _);
            }

            lookedAtUtc = now;
        }
        finally
        {
            looking.Release();
        }
    }
}
